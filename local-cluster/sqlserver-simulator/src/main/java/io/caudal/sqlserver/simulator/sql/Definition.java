package io.caudal.sqlserver.simulator.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that define objects, principals and permissions. */
public sealed interface Definition extends Statement {

  record PrimaryKey(@Nullable String name, List<String> columns) {}

  record CreateTable(
      List<String> path, List<ColumnDefinition> columns, @Nullable PrimaryKey primaryKey)
      implements Definition {}

  record AddColumns(List<String> path, List<ColumnDefinition> columns) implements Definition {}

  record DropColumns(List<String> path, List<String> columns) implements Definition {}

  record DropTable(List<String> path, boolean ifExists) implements Definition {}

  record Truncate(List<String> path) implements Definition {}

  record CreateSchema(String name) implements Definition {}

  record CreateDatabase(String name) implements Definition {}

  record DropDatabase(String name, boolean ifExists) implements Definition {}

  /** CREATE LOGIN, or ALTER LOGIN where it exists. */
  record Login(String name, String password, boolean exists) implements Definition {}

  record CreateUser(String name, String login) implements Definition {}

  /** Adds a member to a role, or drops it. */
  record RoleMember(String role, String member, boolean dropped) implements Definition {}

  /** GRANT, REVOKE or DENY of a permission on an object, a schema, or the database. */
  record Permission(
      String verb, List<String> permissions, String scope, List<String> path, String principal)
      implements Definition {}
}
