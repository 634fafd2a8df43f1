package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.type.SqlType;

/** A declared parameter; the name begins with an at sign. */
public record Parameter(String name, SqlType type) {}
