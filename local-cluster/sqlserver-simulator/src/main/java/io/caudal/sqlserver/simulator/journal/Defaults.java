package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.type.SqlType;

/** Makes the default of a column from its text in the catalogue. */
public interface Defaults {

  Column.Default of(String definition, SqlType type, String column);
}
