/** Sessions that change rows all the time, and the journal of what they committed. */
@NullMarked
package io.caudal.local.chaos.writer;

import org.jspecify.annotations.NullMarked;
