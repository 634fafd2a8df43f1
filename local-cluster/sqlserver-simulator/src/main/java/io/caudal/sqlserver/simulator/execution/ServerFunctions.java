package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.store.TableName;
import io.caudal.sqlserver.simulator.store.Users;
import io.caudal.sqlserver.simulator.type.Collation;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Functions that look things up in the server. */
final class ServerFunctions {

  private ServerFunctions() {}

  static @Nullable Bound call(Session session, String name, List<Bound> arguments) {
    return switch (name) {
      case "DB_NAME" ->
          arguments.isEmpty()
              ? text(session.database().name())
              : of(SqlType.SYSNAME, arguments, values -> nameOf(session, values.get(0)));
      case "DB_ID" ->
          arguments.isEmpty()
              ? new Bound(SqlType.SMALLINT, false, frame -> (long) session.database().id())
              : of(SqlType.SMALLINT, arguments, values -> idOf(session, values.get(0)));
      case "SCHEMA_NAME" ->
          arguments.isEmpty()
              ? text(Users.OWNER)
              : of(SqlType.SYSNAME, arguments, values -> schemaOf(session, values.get(0)));
      case "OBJECT_NAME" ->
          of(SqlType.SYSNAME, arguments, values -> named(session, values, TableName::name));
      case "OBJECT_SCHEMA_NAME" ->
          of(SqlType.SYSNAME, arguments, values -> named(session, values, TableName::schema));
      case "OBJECT_ID" ->
          of(SqlType.INT, arguments, values -> objectId(session, values.get(0).toString()));
      case "SERVERPROPERTY" -> property(session, arguments);
      case "DATABASEPROPERTYEX" ->
          of(SqlType.nvarchar(128), arguments, values -> databaseProperty(values.get(1)));
      case "NEWID" -> new Bound(SqlType.GUID, false, frame -> UUID.randomUUID());
      case "SYSTEM_USER", "SUSER_SNAME", "SUSER_NAME", "ORIGINAL_LOGIN" -> text(session.login());
      case "USER_NAME", "CURRENT_USER", "SESSION_USER", "USER" -> text(session.user());
      case "IS_SRVROLEMEMBER" ->
          of(SqlType.INT, arguments, values -> session.isAdministrator() ? 1L : 0L);
      case "IS_MEMBER", "IS_ROLEMEMBER" ->
          of(SqlType.INT, arguments, values -> member(session, values));
      case "HAS_PERMS_BY_NAME" ->
          new Bound(SqlType.INT, true, frame -> permitted(session, arguments, frame));
      case "HAS_DBACCESS" ->
          of(
              SqlType.INT,
              arguments,
              values -> session.mayEnter(values.get(0).toString()) ? 1L : 0L);
      default -> null;
    };
  }

  private static Bound text(String value) {
    return new Bound(SqlType.SYSNAME, false, frame -> value);
  }

  /** A function that is NULL if an argument is. */
  private static Bound of(
      SqlType type, List<Bound> arguments, Function<List<Object>, @Nullable Object> function) {
    return new Bound(
        type,
        true,
        frame -> {
          List<Object> values = new java.util.ArrayList<>();
          for (Bound argument : arguments) {
            Object value = argument.value(frame);
            if (value == null) {
              return null;
            }
            values.add(value);
          }
          return function.apply(values);
        });
  }

  private static Bound property(Session session, List<Bound> arguments) {
    Object name = arguments.get(0).value(Frame.empty());
    TypedValue value = session.catalogue().property(String.valueOf(name));
    return new Bound(value.type(), true, frame -> value.value());
  }

  private static @Nullable Object databaseProperty(Object name) {
    return switch (name.toString().toUpperCase(java.util.Locale.ROOT)) {
      case "UPDATEABILITY" -> "READ_WRITE";
      case "STATUS" -> "ONLINE";
      case "COLLATION" -> Collation.NAME;
      default -> null;
    };
  }

  private static @Nullable Object nameOf(Session session, Object id) {
    return session.instance().databases().stream()
        .filter(database -> Long.valueOf(database.id()).equals(id))
        .map(Database::name)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Object idOf(Session session, Object name) {
    Database database = session.instance().find(name.toString());
    return database == null ? null : (long) database.id();
  }

  private static @Nullable Object schemaOf(Session session, Object id) {
    return session.database().schemas().entrySet().stream()
        .filter(entry -> Long.valueOf(entry.getValue()).equals(id))
        .map(java.util.Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Object named(
      Session session, List<Object> values, Function<TableName, String> part) {
    Database database = session.database();
    if (values.size() > 1) {
      Object name = nameOf(session, values.get(1));
      if (name == null) {
        return null;
      }
      database = session.instance().database(name.toString());
    }
    return database.tables().stream()
        .filter(table -> Long.valueOf(table.id()).equals(values.get(0)))
        .map(Table::name)
        .map(part)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Object objectId(Session session, String name) {
    Table table = session.names().find(ObjectPath.parse(name));
    return table == null ? null : (long) table.id();
  }

  private static Object member(Session session, List<Object> values) {
    String user = values.size() > 1 ? values.get(1).toString() : session.user();
    return session.database().users().isMember(user, values.get(0).toString()) ? 1L : 0L;
  }

  private static @Nullable Object permitted(Session session, List<Bound> arguments, Frame frame) {
    Object securable = arguments.get(0).value(frame);
    Object scope = arguments.get(1).value(frame);
    Object permission = arguments.get(2).value(frame);
    if (permission == null) {
      return null;
    }
    if (scope == null) {
      return session.names().mayOnServer(permission.toString()) ? 1L : 0L;
    }
    TableName name =
        switch (scope.toString().toUpperCase(java.util.Locale.ROOT)) {
          case "OBJECT" -> ObjectPath.parse(String.valueOf(securable)).table();
          case "SCHEMA" -> new TableName(String.valueOf(securable), "");
          case "DATABASE" -> new TableName("", "");
          default -> throw SqlError.of(15151, "Cannot find the securable class '%s'.", scope);
        };
    return session.database().users().may(session.user(), permission.toString(), name) ? 1L : 0L;
  }
}
