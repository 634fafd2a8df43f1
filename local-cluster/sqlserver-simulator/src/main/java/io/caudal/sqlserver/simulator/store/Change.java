package io.caudal.sqlserver.simulator.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was inserted (no before), deleted (no after) or updated, as the log has it.
 *
 * @param columns those of the table when the change was made
 * @param sequence the place of its log record; changes of one statement may share one
 */
public record Change(
    Table table,
    List<Column> columns,
    @Nullable List<@Nullable Object> before,
    @Nullable List<@Nullable Object> after,
    Lsn sequence) {}
