/** Opens the change stream of one database. */
@org.jspecify.annotations.NullMarked
package io.caudal.source;
