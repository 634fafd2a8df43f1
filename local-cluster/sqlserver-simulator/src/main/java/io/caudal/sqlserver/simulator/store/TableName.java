package io.caudal.sqlserver.simulator.store;

import java.util.Locale;

/** Schema and name; letters in upper and lower case are the same. */
public record TableName(String schema, String name) {

  TableName folded() {
    return new TableName(schema.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return schema + "." + name;
  }
}
