package io.caudal.local.tickit;

import io.caudal.change.ChangeOperation;
import io.caudal.local.rows.RowImage;

/**
 * A change that was committed.
 *
 * @param key the primary key as canonical text
 * @param operation create, update or delete
 * @param image the row after the change; of a delete, the row before it
 * @param committingMillis when commit was called, milliseconds since the epoch: the change was not
 *     yet committed
 * @param committedMillis when commit had returned: the change was committed
 */
public record JournalEntry(
    TickitTable table,
    String key,
    ChangeOperation operation,
    RowImage image,
    long committingMillis,
    long committedMillis) {}
