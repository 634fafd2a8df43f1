package io.caudal.source.sqlserver;

import io.caudal.source.catalogue.Query;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a table's changes SQL Server captures, and who may read them. */
final class CaptureInstance {

  private static final String SQL =
      "SELECT t.capture_instance, ISNULL(t.role_name, N''), CASE WHEN IS_MEMBER(t.role_name) = 1"
          + " OR IS_MEMBER(N'db_owner') = 1 THEN 1 ELSE 0 END,"
          + " c.column_name FROM cdc.change_tables t"
          + " JOIN cdc.captured_columns c ON c.object_id = t.object_id"
          + " WHERE t.source_object_id = OBJECT_ID(?)"
          + " ORDER BY t.create_date DESC, c.column_ordinal";

  private final String name;
  private final String role;
  private final boolean member;
  private final List<String> columns = new ArrayList<>();

  private CaptureInstance(String name, String role, boolean member) {
    this.name = name;
    this.role = role;
    this.member = member;
  }

  /** The newest one of a table; nothing if the table is not captured. */
  static Optional<CaptureInstance> newest(Query query, String schema, String table)
      throws SQLException {
    Map<String, CaptureInstance> instances = new LinkedHashMap<>();
    query.list(
        SQL,
        row -> {
          CaptureInstance instance = instances.get(row.getString(1));
          if (instance == null) {
            instance = new CaptureInstance(row.getString(1), row.getString(2), row.getInt(3) == 1);
            instances.put(instance.name, instance);
          }
          return instance.columns.add(row.getString(4));
        },
        SqlServerNames.quote(schema, table));
    return instances.values().stream().findFirst();
  }

  String name() {
    return name;
  }

  /** The role whose members alone may read the changes; empty if there is none. */
  String role() {
    return role;
  }

  /** Whether the user belongs to that role, or owns the database, which opens every role. */
  boolean isMember() {
    return role.isEmpty() || member;
  }

  List<String> columns() {
    return List.copyOf(columns);
  }
}
