/** The marketplace on servers that somebody else runs, such as those of containers. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.market;
