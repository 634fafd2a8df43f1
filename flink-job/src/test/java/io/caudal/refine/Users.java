package io.caudal.refine;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import java.util.List;
import org.apache.flink.table.types.logical.DateType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.VarCharType;

/** A table to refine, with names that need care. */
final class Users {

  private Users() {}

  static TableSchema of(String source) {
    return of(source, "users");
  }

  static TableSchema of(String source, String table) {
    return TableSchema.of(
        TableId.of(source, "public", table),
        table,
        List.of(
            Column.of("id", new IntType(), "int"),
            Column.of("name", new VarCharType(20), "varchar(20)"),
            Column.of("Order", new DecimalType(8, 2), "numeric(8,2)"),
            Column.of("unit price", new DecimalType(8, 2), "numeric(8,2)"),
            Column.of("born", new DateType(), "date"),
            Column.of("seen", new TimestampType(6), "timestamp")),
        List.of("id"));
  }
}
