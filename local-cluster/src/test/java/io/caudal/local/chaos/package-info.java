/**
 * Proof that every committed change is in the lake once, whatever fails: rounds of random faults
 * while the databases are changed, and a comparison change by change in the end.
 */
@NullMarked
package io.caudal.local.chaos;

import org.jspecify.annotations.NullMarked;
