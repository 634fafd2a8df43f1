/** A real MySQL and a real MariaDB, of the versions that Debian has. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.mysql;
