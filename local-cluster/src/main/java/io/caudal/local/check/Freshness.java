package io.caudal.local.check;

/**
 * How long changes took from their commit until a file with them was visible.
 *
 * @param p50Millis half of the changes took no longer
 * @param p99Millis 99 of 100 changes took no longer
 * @param samples the number of changes
 */
public record Freshness(long p50Millis, long p99Millis, long samples) {}
