package io.caudal.sqlserver.simulator.capture;

import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.type.Binary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a change table.
 *
 * @param operation 1 delete, 2 insert, 3 before an update, 4 after it
 * @param values those of the captured columns
 */
public record ChangeRow(
    Lsn start, Lsn sequence, int operation, Binary mask, List<@Nullable Object> values) {}
