package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Condition;
import io.caudal.sqlserver.simulator.sql.TableSource;
import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what FROM names. */
final class Sources {

  private final Session session;
  private final Queries queries;
  private final @Nullable Scope outer;

  Sources(Session session, Queries queries, @Nullable Scope outer) {
    this.session = session;
    this.queries = queries;
    this.outer = outer;
  }

  /** The source, of which only rows that may meet the condition are needed. */
  Source of(@Nullable TableSource source, @Nullable Condition where) {
    if (source == null) {
      return Source.none();
    } else if (source instanceof TableSource.Table table) {
      return table(table, where);
    } else if (source instanceof TableSource.Join join) {
      return join(join);
    } else if (source instanceof TableSource.Derived derived) {
      Queries.Prepared query = queries.prepare(derived.query(), outer);
      return named(query, derived.alias());
    } else if (source instanceof TableSource.Variable variable) {
      Relation table = session.variables().table(variable.name());
      String alias = variable.alias();
      return Source.of(alias == null ? table : table.under(alias));
    }
    return function((TableSource.Function) source);
  }

  private Source table(TableSource.Table source, @Nullable Condition where) {
    String alias = source.alias();
    if (source.path().size() == 1) {
      Queries.Prepared known = queries.named(source.path().get(0));
      if (known != null) {
        return named(known, alias == null ? source.path().get(0) : alias);
      }
    }
    ObjectPath path = ObjectPath.of(source.path());
    Table table = session.names().find(path);
    if (table == null) {
      Relation view = session.names().view(path);
      return Source.of(alias == null ? view : view.under(alias));
    }
    session.names().require("SELECT", path);
    session.transactions().touch(table);
    List<String> qualifier = alias == null ? qualifier(table) : List.of(alias);
    List<Column> columns = table.columns();
    List<Field> fields =
        columns.stream().map(column -> Field.of(qualifier, column.toResult())).toList();
    boolean dirty = source.hints().stream().anyMatch(hint -> hint.equalsIgnoreCase("nolock"));
    KeyRanges ranges = new KeyRanges(session, queries, table, fields, where);
    return Source.of(
        fields, frame -> table.read(ranges.now(), session.transactions().reading(table, dirty)));
  }

  static List<String> qualifier(Table table) {
    return List.of(table.name().schema(), table.name().name());
  }

  private static Source named(Queries.Prepared query, String alias) {
    List<Field> fields =
        query.columns().stream().map(column -> Field.of(List.of(alias), column)).toList();
    return Source.of(fields, query::rows);
  }

  private Source join(TableSource.Join join) {
    Source left = of(join.left(), null);
    Source right = of(join.right(), null);
    return new Joining(session, queries, outer).of(left, right, join);
  }

  private Source function(TableSource.Function function) {
    List<Bound> arguments = new Binder(session, Scope.NONE, queries).all(function.arguments());
    Relation changes = new ChangeFunctions(session).call(function.path(), arguments);
    if (changes == null) {
      throw SqlError.noObject(String.join(".", function.path()));
    }
    String alias = function.alias();
    return Source.of(alias == null ? changes : changes.under(alias));
  }
}
