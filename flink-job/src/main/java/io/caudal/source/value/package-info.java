/** Values as the lake holds them, whichever way they were read. */
@org.jspecify.annotations.NullMarked
package io.caudal.source.value;
