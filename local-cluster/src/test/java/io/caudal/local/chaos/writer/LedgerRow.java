package io.caudal.local.chaos.writer;

/** A row as a database has it. */
public record LedgerRow(long id, long version, String note) {}
