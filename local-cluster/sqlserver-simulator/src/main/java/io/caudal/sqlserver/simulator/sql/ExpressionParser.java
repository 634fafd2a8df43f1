package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.sql.Expression.Arithmetic;
import io.caudal.sqlserver.simulator.sql.Expression.Negation;
import java.util.List;

/** Values: arithmetic over primaries, with the usual precedence. */
final class ExpressionParser {

  private static final List<String> SUMS = List.of("+", "-", "&", "|", "^");
  private static final List<String> PRODUCTS = List.of("*", "/", "%");

  private final TokenStream tokens;
  private final PrimaryParser primaries;

  ExpressionParser(Grammar grammar) {
    this.tokens = grammar.tokens();
    this.primaries = new PrimaryParser(grammar);
  }

  Expression parse() {
    Expression left = product();
    while (SUMS.contains(tokens.peek().text()) && tokens.atType(Token.Type.SYMBOL)) {
      left = new Arithmetic(tokens.next().text(), left, product());
    }
    return left;
  }

  List<Expression> list() {
    java.util.ArrayList<Expression> list = new java.util.ArrayList<>();
    do {
      list.add(parse());
    } while (tokens.take(","));
    return list;
  }

  private Expression product() {
    Expression left = signed();
    while (PRODUCTS.contains(tokens.peek().text()) && tokens.atType(Token.Type.SYMBOL)) {
      left = new Arithmetic(tokens.next().text(), left, signed());
    }
    return left;
  }

  private Expression signed() {
    if (tokens.take("-")) {
      return new Negation(signed());
    }
    tokens.take("+");
    return primaries.parse();
  }
}
