/** Ways to servers that can be cut, go silent, or answer with errors. */
@NullMarked
package io.caudal.local.chaos.proxy;

import org.jspecify.annotations.NullMarked;
