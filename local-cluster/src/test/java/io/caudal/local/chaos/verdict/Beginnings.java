package io.caudal.local.chaos.verdict;

/**
 * When a table came into the lake, in milliseconds since the epoch.
 *
 * @param snapshot not before its snapshot began
 * @param log not before its whole snapshot was read and its log began to be
 */
public record Beginnings(long snapshot, long log) {}
