package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.catalogue.ColumnProcedure;
import io.caudal.sqlserver.simulator.catalogue.KeyProcedures;
import io.caudal.sqlserver.simulator.catalogue.SystemView;
import io.caudal.sqlserver.simulator.catalogue.TableProcedure;
import io.caudal.sqlserver.simulator.sql.Batch;
import io.caudal.sqlserver.simulator.sql.Statement;
import io.caudal.sqlserver.simulator.store.TableName;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs system procedures; there are no others. */
final class Procedures {

  private final Session session;

  Procedures(Session session) {
    this.session = session;
  }

  /** Runs a procedure and returns what it selects, or null if it selects nothing. */
  @Nullable Relation run(Statement.Execute call, Binder binder) {
    String name = call.procedure().get(call.procedure().size() - 1).toLowerCase(Locale.ROOT);
    CaptureProcedures capture = new CaptureProcedures(session);
    if (capture.knows(name)) {
      return capture.run(name, call, binder);
    }
    SystemView view =
        switch (name) {
          case "sp_tables" -> tables(call, binder);
          case "sp_columns", "sp_columns_100" -> columns(call, binder);
          case "sp_pkeys" -> KeyProcedures.primaryKeys(session.database(), table(call, binder));
          case "sp_statistics", "sp_statistics_100" ->
              KeyProcedures.statistics(session.database(), table(call, binder));
          case "sp_executesql" -> {
            Arguments arguments = new Arguments(call, binder, "stmt");
            Batch.parse(arguments.required("stmt")).forEach(new Statements(session)::run);
            yield null;
          }
          case "sp_addrolemember" -> {
            Arguments arguments = new Arguments(call, binder, "rolename", "membername");
            session.names().requireOwner("ALTER ANY ROLE");
            session
                .database()
                .users()
                .addMember(arguments.required("rolename"), arguments.required("membername"));
            yield null;
          }
          default ->
              throw SqlError.of(
                  2812,
                  "Could not find stored procedure '%s'.",
                  String.join(".", call.procedure()));
        };
    return view == null ? null : Relation.of(List.of(), view.columns(), view.rows());
  }

  private SystemView tables(Statement.Execute call, Binder binder) {
    Arguments arguments =
        new Arguments(
            call,
            binder,
            "table_name",
            "table_owner",
            "table_qualifier",
            "table_type",
            "fusepattern");
    return TableProcedure.tables(
        session.database(),
        arguments.text("table_name"),
        arguments.text("table_owner"),
        arguments.text("table_type"));
  }

  private SystemView columns(Statement.Execute call, Binder binder) {
    Arguments arguments =
        new Arguments(
            call,
            binder,
            "table_name",
            "table_owner",
            "table_qualifier",
            "column_name",
            "namescope",
            "odbcver",
            "fusepattern");
    return ColumnProcedure.columns(
        session.database(),
        arguments.text("table_name"),
        arguments.text("table_owner"),
        arguments.text("column_name"));
  }

  private static TableName table(Statement.Execute call, Binder binder) {
    Arguments arguments =
        new Arguments(
            call,
            binder,
            "table_name",
            "table_owner",
            "table_qualifier",
            "index_name",
            "is_unique",
            "accuracy");
    String owner = arguments.text("table_owner");
    return new TableName(owner == null ? "dbo" : owner, arguments.required("table_name"));
  }
}
