package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.sql.Expression.Call;
import io.caudal.sqlserver.simulator.sql.Expression.Case;
import io.caudal.sqlserver.simulator.sql.Expression.Cast;
import io.caudal.sqlserver.simulator.sql.Expression.Column;
import io.caudal.sqlserver.simulator.sql.Expression.Global;
import io.caudal.sqlserver.simulator.sql.Expression.Literal;
import io.caudal.sqlserver.simulator.sql.Expression.RowNumber;
import io.caudal.sqlserver.simulator.sql.Expression.Scalar;
import io.caudal.sqlserver.simulator.sql.Expression.Variable;
import io.caudal.sqlserver.simulator.sql.Expression.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Literals, columns, calls, CASE, CAST and what stands in parentheses. */
final class PrimaryParser {

  /** The length of a string type in CAST that names none. */
  private static final int CAST_LENGTH = 30;

  private static final Set<String> BARE_FUNCTIONS =
      Set.of("CURRENT_TIMESTAMP", "CURRENT_USER", "SESSION_USER", "SYSTEM_USER", "USER");
  private static final Set<String> RESERVED_FUNCTIONS =
      Set.of("COALESCE", "NULLIF", "LEFT", "RIGHT");

  private final Grammar grammar;
  private final TokenStream tokens;

  PrimaryParser(Grammar grammar) {
    this.grammar = grammar;
    this.tokens = grammar.tokens();
  }

  Expression parse() {
    Token token = tokens.peek();
    return switch (token.type()) {
      case STRING, NATIONAL_STRING, NUMBER, BINARY -> new Literal(Literals.of(tokens.next()));
      case VARIABLE -> variable(tokens.next().text());
      case QUOTED -> columnOrCall();
      case WORD -> word(token.text().toUpperCase(Locale.ROOT));
      default -> parenthesised();
    };
  }

  private static Expression variable(String name) {
    return name.startsWith("@@") ? new Global(name) : new Variable(name);
  }

  private Expression parenthesised() {
    tokens.expect("(");
    Expression inner =
        tokens.at("select") || tokens.at("with")
            ? new Scalar(grammar.queries().parse())
            : grammar.expressions().parse();
    tokens.expect(")");
    return inner;
  }

  private Expression word(String word) {
    return switch (word) {
      case "NULL" -> {
        tokens.next();
        yield new Literal(Literals.NULL);
      }
      case "CASE" -> caseOf();
      case "CAST", "PARSE", "TRY_CAST" -> cast();
      case "CONVERT" -> convert();
      default -> other(word);
    };
  }

  private Expression other(String word) {
    if (BARE_FUNCTIONS.contains(word)) {
      tokens.next();
      return new Call(List.of(word), List.of(), false);
    }
    if (RESERVED_FUNCTIONS.contains(word)) {
      tokens.next();
      return call(List.of(word));
    }
    return columnOrCall();
  }

  private Expression columnOrCall() {
    List<String> path = tokens.path();
    return tokens.at("(") ? call(path) : new Column(path);
  }

  private Expression call(List<String> name) {
    tokens.expect("(");
    boolean star = tokens.take("*");
    List<Expression> arguments = new ArrayList<>();
    if (!star && !tokens.at(")")) {
      arguments.addAll(grammar.expressions().list());
    }
    tokens.expect(")");
    if (tokens.take("over")) {
      return rowNumber(name);
    }
    return new Call(name, arguments, star);
  }

  private Expression rowNumber(List<String> name) {
    if (!name.get(0).equalsIgnoreCase("row_number")) {
      throw tokens.unexpected();
    }
    tokens.expect("(");
    List<Expression> partition =
        tokens.take("partition", "by") ? grammar.expressions().list() : List.of();
    List<Ordering> order = grammar.queries().order();
    tokens.expect(")");
    return new RowNumber(partition, order);
  }

  private Expression caseOf() {
    tokens.expect("case");
    Expression operand = tokens.at("when") ? null : grammar.expressions().parse();
    List<When> branches = new ArrayList<>();
    while (tokens.take("when")) {
      Condition condition = when(operand);
      tokens.expect("then");
      branches.add(new When(condition, grammar.expressions().parse()));
    }
    Expression otherwise = tokens.take("else") ? grammar.expressions().parse() : null;
    tokens.expect("end");
    return new Case(branches, otherwise);
  }

  private Condition when(@Nullable Expression operand) {
    return operand == null
        ? grammar.conditions().parse()
        : new Condition.Comparison("=", operand, grammar.expressions().parse());
  }

  private Expression cast() {
    tokens.next();
    tokens.expect("(");
    Expression operand = grammar.expressions().parse();
    tokens.expect("as");
    Cast cast = new Cast(operand, grammar.types().parse(CAST_LENGTH), null);
    tokens.expect(")");
    return cast;
  }

  private Expression convert() {
    tokens.expect("convert", "(");
    io.caudal.sqlserver.simulator.type.SqlType type = grammar.types().parse(CAST_LENGTH);
    tokens.expect(",");
    Expression operand = grammar.expressions().parse();
    Expression style = tokens.take(",") ? grammar.expressions().parse() : null;
    tokens.expect(")");
    return new Cast(operand, type, style);
  }
}
