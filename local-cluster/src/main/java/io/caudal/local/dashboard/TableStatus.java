package io.caudal.local.dashboard;

import io.caudal.local.check.Freshness;
import io.caudal.local.flink.ChangesSeen;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How it stands with one table.
 *
 * @param name in the lake
 * @param snapshotPercent empty if nobody knows how many rows the source has
 * @param seen what the job has seen since it was started
 * @param lakeRows rows of all kinds in the lake; empty if the lake is elsewhere
 * @param freshness from commit to readable in the lake; empty until something was measured
 */
public record TableStatus(
    String name,
    OptionalInt snapshotPercent,
    ChangesSeen seen,
    OptionalLong lakeRows,
    Optional<Freshness> freshness) {}
