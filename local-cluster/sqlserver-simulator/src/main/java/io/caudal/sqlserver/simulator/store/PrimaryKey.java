package io.caudal.sqlserver.simulator.store;

import java.util.List;

/** A primary key: its name and its columns in their order. */
public record PrimaryKey(int objectId, String name, List<Column> columns) {}
