/** Text for a person to read in a terminal. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.text;
