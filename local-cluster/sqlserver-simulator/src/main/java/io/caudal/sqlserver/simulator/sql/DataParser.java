package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.sql.Statement.Argument;
import io.caudal.sqlserver.simulator.sql.Statement.Assignment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** INSERT, UPDATE, DELETE and EXECUTE. */
final class DataParser {

  private final Grammar grammar;
  private final TokenStream tokens;

  DataParser(Grammar grammar) {
    this.grammar = grammar;
    this.tokens = grammar.tokens();
  }

  Statement parse() {
    if (tokens.take("insert")) {
      return insert();
    } else if (tokens.take("update")) {
      return update();
    }
    tokens.expect("delete");
    tokens.take("from");
    return new Statement.Delete(target(), where());
  }

  Statement.Execute execute() {
    List<String> procedure = tokens.path();
    List<Argument> arguments = new ArrayList<>();
    if (!tokens.atEnd() && !tokens.at(";") && !atStatement()) {
      do {
        arguments.add(argument());
      } while (tokens.take(","));
    }
    return new Statement.Execute(procedure, arguments);
  }

  private boolean atStatement() {
    return tokens.peek().isReserved() && !tokens.at("null") && !tokens.at("default");
  }

  private Argument argument() {
    String name = null;
    if (tokens.peek(1).is("=")) {
      name = tokens.variable();
      tokens.expect("=");
    }
    Expression value =
        tokens.atType(Token.Type.WORD) && !tokens.at("null")
            ? new Expression.Literal(
                Literals.of(new Token(Token.Type.STRING, tokens.identifier(), 0, 0)))
            : grammar.expressions().parse();
    if (!tokens.take("output")) {
      tokens.take("out");
    }
    return new Argument(name, value);
  }

  private Statement insert() {
    tokens.take("into");
    TableSource target = target();
    List<String> columns = tokens.at("(") ? names() : List.of();
    if (tokens.take("values")) {
      return new Statement.Insert(target, columns, rows(), null, null);
    } else if (tokens.take("default", "values")) {
      return new Statement.Insert(target, columns, List.of(List.of()), null, null);
    } else if (tokens.take("exec") || tokens.take("execute")) {
      return new Statement.Insert(target, columns, List.of(), null, execute());
    }
    return new Statement.Insert(target, columns, List.of(), grammar.queries().parse(), null);
  }

  private List<List<@Nullable Expression>> rows() {
    List<List<@Nullable Expression>> rows = new ArrayList<>();
    do {
      tokens.expect("(");
      List<@Nullable Expression> row = new ArrayList<>();
      do {
        row.add(tokens.take("default") ? null : grammar.expressions().parse());
      } while (tokens.take(","));
      tokens.expect(")");
      rows.add(row);
    } while (tokens.take(","));
    return rows;
  }

  private List<String> names() {
    tokens.expect("(");
    List<String> names = new ArrayList<>();
    do {
      names.add(tokens.identifier());
    } while (tokens.take(","));
    tokens.expect(")");
    return names;
  }

  private Statement update() {
    TableSource target = target();
    tokens.expect("set");
    List<Assignment> assignments = new ArrayList<>();
    do {
      assignments.add(assignment());
    } while (tokens.take(","));
    return new Statement.Update(target, assignments, where());
  }

  private Assignment assignment() {
    String column = tokens.identifier();
    for (String operator : List.of("+", "-", "*")) {
      if (tokens.take(operator + "=")) {
        return new Assignment(
            column,
            new Expression.Arithmetic(
                operator, new Expression.Column(List.of(column)), grammar.expressions().parse()));
      }
    }
    tokens.expect("=");
    return new Assignment(column, grammar.expressions().parse());
  }

  private TableSource target() {
    return grammar.queries().sources().table();
  }

  private @Nullable Condition where() {
    return tokens.take("where") ? grammar.conditions().parse() : null;
  }
}
