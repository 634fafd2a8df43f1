package io.caudal.sqlserver.simulator.store;

import java.time.Instant;
import java.util.List;

/** A transaction that was committed, with its changes in their order. */
public record Commit(
    long transaction, Lsn begin, Instant beginTime, Lsn lsn, Instant time, List<Change> changes) {}
