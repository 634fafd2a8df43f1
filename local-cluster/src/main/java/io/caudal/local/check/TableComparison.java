package io.caudal.local.check;

import io.caudal.change.ChangeOperation;
import io.caudal.change.TableId;
import java.util.List;
import java.util.Map;

/**
 * What comparing a table with its source showed.
 *
 * @param sourceRows in the source
 * @param currentRows in the lake's current state
 * @param changes in the lake, by operation; 0 where there are none
 * @param equal whether every column of every row is what it must be
 * @param differences the first few, a line each, in the order of the key; empty where equal
 */
public record TableComparison(
    TableId id,
    String lakeTable,
    long sourceRows,
    long currentRows,
    Map<ChangeOperation, Long> changes,
    boolean equal,
    List<String> differences) {}
