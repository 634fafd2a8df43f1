package io.caudal.sqlserver.simulator.sql;

/** One part of ORDER BY. */
public record Ordering(Expression value, boolean descending) {}
