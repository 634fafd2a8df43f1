/** What the catalogues of both engines come to: tables, columns, and which of them are captured. */
@org.jspecify.annotations.NullMarked
package io.caudal.source.catalogue;
