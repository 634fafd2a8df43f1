/** What goes wrong in a round. */
@NullMarked
package io.caudal.local.chaos.fault;

import org.jspecify.annotations.NullMarked;
