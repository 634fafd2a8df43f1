package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.sql.TableSource.Derived;
import io.caudal.sqlserver.simulator.sql.TableSource.Function;
import io.caudal.sqlserver.simulator.sql.TableSource.Join;
import io.caudal.sqlserver.simulator.sql.TableSource.Table;
import io.caudal.sqlserver.simulator.sql.TableSource.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows FROM. */
final class TableSourceParser {

  private final Grammar grammar;
  private final TokenStream tokens;

  TableSourceParser(Grammar grammar) {
    this.grammar = grammar;
    this.tokens = grammar.tokens();
  }

  TableSource parse() {
    TableSource left = source();
    while (true) {
      if (tokens.take(",") || tokens.take("cross", "join")) {
        left = new Join(left, source(), false, null);
        continue;
      }
      boolean outer = tokens.take("left");
      if (outer) {
        tokens.take("outer");
      } else if (!tokens.take("inner") && !tokens.at("join")) {
        return left;
      }
      tokens.expect("join");
      TableSource right = source();
      tokens.expect("on");
      left = new Join(left, right, outer, grammar.conditions().parse());
    }
  }

  /** One table by its name, with the hints after it. */
  TableSource table() {
    if (tokens.atType(Token.Type.VARIABLE)) {
      return new Variable(tokens.variable(), null);
    }
    return new Table(tokens.path(), null, hints());
  }

  private TableSource source() {
    if (tokens.atType(Token.Type.VARIABLE)) {
      return new Variable(tokens.variable(), alias());
    }
    if (tokens.take("(")) {
      Query query = grammar.queries().parse();
      tokens.expect(")");
      String alias = alias();
      if (alias == null) {
        throw tokens.unexpected();
      }
      return new Derived(query, alias);
    }
    List<String> path = tokens.path();
    if (tokens.take("(")) {
      List<Expression> arguments = tokens.at(")") ? List.of() : grammar.expressions().list();
      tokens.expect(")");
      return new Function(path, arguments, alias());
    }
    String alias = alias();
    return new Table(path, alias, hints());
  }

  private @Nullable String alias() {
    if (tokens.take("as")) {
      return tokens.identifier();
    }
    return tokens.atIdentifier() ? tokens.identifier() : null;
  }

  private List<String> hints() {
    List<String> hints = new ArrayList<>();
    if (tokens.at("with", "(")) {
      tokens.expect("with", "(");
      do {
        hints.add(tokens.next().text());
      } while (tokens.take(","));
      tokens.expect(")");
    }
    return hints;
  }
}
