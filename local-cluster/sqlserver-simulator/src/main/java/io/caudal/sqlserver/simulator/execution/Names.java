package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.capture.CaptureInstance;
import io.caudal.sqlserver.simulator.catalogue.SystemView;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.store.TableName;
import io.caudal.sqlserver.simulator.store.Users;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds objects by their paths, and holds permissions on them. */
final class Names {

  private static final String SERVER_STATE = "VIEW SERVER STATE";

  private final Session session;

  Names(Session session) {
    this.session = session;
  }

  Database database(ObjectPath path) {
    String name = path.database();
    return name == null ? session.database() : session.instance().database(name);
  }

  @Nullable Table find(ObjectPath path) {
    return database(path).table(path.table());
  }

  /** A table by its path, of which the user has a permission. */
  Table table(List<String> parts, String permission) {
    ObjectPath path = ObjectPath.of(parts);
    Table table = find(path);
    if (table == null) {
      throw SqlError.noObject(String.join(".", parts));
    }
    require(permission, path);
    return table;
  }

  /** A table that a definition changes. */
  Table owned(List<String> parts, String action) {
    Table table = find(ObjectPath.of(parts));
    if (table == null || !isOwner()) {
      throw SqlError.of(
          3701,
          "Cannot %s the table '%s', because it does not exist or you do not have permission.",
          action,
          String.join(".", parts));
    }
    return table;
  }

  Relation view(ObjectPath path) {
    TableName name = path.table();
    Database database = database(path);
    SystemView view = session.catalogue().find(database, name.schema(), name.name());
    if (view == null) {
      throw SqlError.noObject(text(path));
    }
    boolean captured =
        name.schema().equalsIgnoreCase("cdc") && !name.name().equalsIgnoreCase("lsn_time_mapping");
    if (captured || name.schema().equalsIgnoreCase("dbo")) {
      require("SELECT", path);
    }
    if (name.name().toLowerCase(Locale.ROOT).startsWith("dm_server_")
        && !mayOnServer(SERVER_STATE)) {
      throw SqlError.of(
          300, "%s permission was denied on object 'server', database 'master'.", SERVER_STATE);
    }
    return Relation.of(List.of(name.schema(), name.name()), view.columns(), visible(name, view));
  }

  /** Without a right, a session sees only itself among the others. */
  private List<@Nullable Object[]> visible(TableName name, SystemView view) {
    return name.name().toLowerCase(Locale.ROOT).startsWith("dm_exec_") && !mayOnServer(SERVER_STATE)
        ? view.rows().stream()
            .filter(row -> Long.valueOf(session.id()).equals(row[0]))
            .collect(Collectors.toList())
        : view.rows();
  }

  /** Permissions on the server are kept with the users of master, under the login's name. */
  boolean mayOnServer(String permission) {
    Users users = session.instance().database("master").users();
    return session.isAdministrator()
        || users.may(session.login(), permission, new TableName("", ""));
  }

  void require(String permission, ObjectPath path) {
    Database database = database(path);
    if (!database.users().may(session.userIn(database), permission, path.table())) {
      throw denied(permission, path, database);
    }
  }

  /** Changes are shown to those who may read the table, and are in the role if there is one. */
  void requireCaptured(ObjectPath path, CaptureInstance instance) {
    Database database = database(path);
    String user = session.userIn(database);
    Users users = database.users();
    String role = instance.role();
    boolean gated =
        role != null && !users.isMember(user, role) && !users.isMember(user, "db_owner");
    if (gated || !users.may(user, "SELECT", instance.source().name())) {
      throw denied("SELECT", path, database);
    }
  }

  boolean isOwner() {
    return session.database().users().isMember(session.user(), "db_owner");
  }

  void requireOwner(String action) {
    if (!isOwner()) {
      throw SqlError.of(
          262, "%s permission denied in database '%s'.", action, session.database().name());
    }
  }

  private static SqlError denied(String permission, ObjectPath path, Database database) {
    return new SqlError(
        229,
        14,
        5,
        String.format(
            java.util.Locale.ROOT,
            "The %s permission was denied on the object '%s', database '%s', schema '%s'.",
            permission,
            path.table().name(),
            database.name(),
            path.table().schema()));
  }

  private static String text(ObjectPath path) {
    TableName table = path.table();
    String name = table.schema().equals(Users.OWNER) ? table.name() : table.toString();
    return path.database() == null ? name : path.database() + "." + table;
  }
}
