package io.caudal.local.chaos;

import io.caudal.local.chaos.fault.FaultKind;

/**
 * What happened in a round.
 *
 * @param fault what went wrong, in words
 * @param recoveryMillis from when it was possible to recover to a later change in the lake
 */
record Round(int number, FaultKind kind, String fault, long recoveryMillis) {}
