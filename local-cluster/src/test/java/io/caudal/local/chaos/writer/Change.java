package io.caudal.local.chaos.writer;

import io.caudal.change.ChangeOperation;

/**
 * A change of a row.
 *
 * @param version counts the row's inserts and updates; of a delete, that of the row before it
 */
record Change(String table, long id, ChangeOperation operation, long version) {}
