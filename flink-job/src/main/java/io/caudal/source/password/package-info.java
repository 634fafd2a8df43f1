/** The password of a source's user, looked up whenever a connection is opened. */
@org.jspecify.annotations.NullMarked
package io.caudal.source.password;
