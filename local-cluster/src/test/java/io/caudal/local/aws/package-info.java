/** Doubles of what AWS alone has. */
@NullMarked
package io.caudal.local.aws;

import org.jspecify.annotations.NullMarked;
