/** Tests of the jar that goes to a cluster. */
@NullMarked
package io.caudal.local.packaging;

import org.jspecify.annotations.NullMarked;
