/** Deploys the templates beside it, and holds them to their rules. */
@NullMarked
package io.caudal.cloudformation;

import org.jspecify.annotations.NullMarked;
