/** Holds the templates to their rules, since nothing here can be tried on AWS itself. */
@NullMarked
package io.caudal.cloudformation;

import org.jspecify.annotations.NullMarked;
