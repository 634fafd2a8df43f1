/** Encrypted connections to the databases, and the authorities that are trusted. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.tls;
