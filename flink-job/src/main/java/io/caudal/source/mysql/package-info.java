/** What is particular to MySQL. */
@org.jspecify.annotations.NullMarked
package io.caudal.source.mysql;
