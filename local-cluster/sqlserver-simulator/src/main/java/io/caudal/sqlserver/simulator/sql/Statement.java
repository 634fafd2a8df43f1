package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement, parsed. */
public sealed interface Statement
    permits Statement.Select,
        Statement.Insert,
        Statement.Update,
        Statement.Delete,
        Statement.Execute,
        Statement.Use,
        Statement.SetOption,
        Statement.SetVariable,
        Statement.Declare,
        Statement.DeclareTable,
        Statement.Begin,
        Statement.Commit,
        Statement.Rollback,
        Statement.RollbackTo,
        Statement.Save,
        Statement.If,
        Statement.Block,
        Statement.WaitFor,
        Statement.Print,
        Definition {

  record Select(Query query) implements Statement {}

  /** Rows from values, from a query, or from a procedure; exactly one is there. */
  record Insert(
      TableSource target,
      List<String> columns,
      List<List<@Nullable Expression>> values,
      @Nullable Query query,
      @Nullable Execute procedure)
      implements Statement {}

  record Assignment(String column, Expression value) {}

  record Update(TableSource target, List<Assignment> assignments, @Nullable Condition where)
      implements Statement {}

  record Delete(TableSource target, @Nullable Condition where) implements Statement {}

  record Argument(@Nullable String name, Expression value) {}

  record Execute(List<String> procedure, List<Argument> arguments) implements Statement {}

  record Use(String database) implements Statement {}

  record SetOption(String name, String value) implements Statement {}

  record SetVariable(String name, Expression value) implements Statement {}

  record Declare(String name, SqlType type, @Nullable Expression value) implements Statement {}

  record DeclareTable(String name, List<ColumnDefinition> columns) implements Statement {}

  record Begin() implements Statement {}

  record Commit() implements Statement {}

  record Rollback() implements Statement {}

  record RollbackTo(String savepoint) implements Statement {}

  record Save(String savepoint) implements Statement {}

  record If(Condition condition, Statement then, @Nullable Statement otherwise)
      implements Statement {}

  record Block(List<Statement> statements) implements Statement {}

  record WaitFor(String delay) implements Statement {}

  record Print(Expression message) implements Statement {}
}
