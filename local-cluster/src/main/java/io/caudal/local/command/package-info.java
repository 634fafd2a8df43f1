/** The command {@code lake}. */
@org.jspecify.annotations.NullMarked
package io.caudal.local.command;
