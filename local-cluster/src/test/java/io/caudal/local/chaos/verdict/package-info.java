/** What the lake holds, compared with what was committed. */
@NullMarked
package io.caudal.local.chaos.verdict;

import org.jspecify.annotations.NullMarked;
