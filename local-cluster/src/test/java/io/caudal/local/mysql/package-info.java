/** A real MySQL, of the version that Debian has. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.mysql;
