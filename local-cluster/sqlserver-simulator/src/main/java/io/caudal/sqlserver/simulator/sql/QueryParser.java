package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.sql.Query.Item;
import io.caudal.sqlserver.simulator.sql.Query.Named;
import io.caudal.sqlserver.simulator.sql.Query.Select;
import io.caudal.sqlserver.simulator.sql.Query.Star;
import io.caudal.sqlserver.simulator.sql.Query.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SELECT statements. */
final class QueryParser {

  private final Grammar grammar;
  private final TokenStream tokens;
  private final TableSourceParser sources;

  QueryParser(Grammar grammar) {
    this.grammar = grammar;
    this.tokens = grammar.tokens();
    this.sources = new TableSourceParser(grammar);
  }

  TableSourceParser sources() {
    return sources;
  }

  Query parse() {
    List<Named> with = new ArrayList<>();
    if (tokens.take("with")) {
      do {
        String name = tokens.identifier();
        tokens.expect("as", "(");
        with.add(new Named(name, parse()));
        tokens.expect(")");
      } while (tokens.take(","));
    }
    List<Select> union = new ArrayList<>();
    union.add(select());
    boolean all = false;
    while (tokens.take("union")) {
      all = tokens.take("all");
      union.add(select());
    }
    return new Query(with, union, all, tokens.at("order") ? order() : List.of());
  }

  List<Ordering> order() {
    tokens.expect("order", "by");
    List<Ordering> order = new ArrayList<>();
    do {
      Expression value = grammar.expressions().parse();
      boolean descending = tokens.take("desc");
      if (!descending) {
        tokens.take("asc");
      }
      order.add(new Ordering(value, descending));
    } while (tokens.take(","));
    return order;
  }

  private Select select() {
    tokens.expect("select");
    boolean distinct = tokens.take("distinct");
    tokens.take("all");
    Expression top = tokens.take("top") ? top() : null;
    List<Item> items = new ArrayList<>();
    do {
      items.add(item());
    } while (tokens.take(","));
    TableSource from = tokens.take("from") ? sources.parse() : null;
    Condition where = tokens.take("where") ? grammar.conditions().parse() : null;
    List<Expression> group = tokens.take("group", "by") ? grammar.expressions().list() : List.of();
    Condition having = tokens.take("having") ? grammar.conditions().parse() : null;
    return new Select(distinct, top, items, from, where, group, having);
  }

  private Expression top() {
    if (tokens.take("(")) {
      Expression count = grammar.expressions().parse();
      tokens.expect(")");
      return count;
    }
    return new Expression.Literal(Literals.of(number()));
  }

  private Token number() {
    if (!tokens.atType(Token.Type.NUMBER)) {
      throw tokens.unexpected();
    }
    return tokens.next();
  }

  private Item item() {
    if (tokens.take("*")) {
      return new Star(null);
    }
    if (tokens.atIdentifier() && tokens.peek(1).is(".") && tokens.peek(2).is("*")) {
      String qualifier = tokens.identifier();
      tokens.expect(".", "*");
      return new Star(qualifier);
    }
    if (tokens.peek(1).is("=") && tokens.atType(Token.Type.VARIABLE)) {
      String variable = tokens.variable();
      tokens.expect("=");
      return new Value(grammar.expressions().parse(), null, variable);
    }
    if (tokens.atIdentifier() && tokens.peek(1).is("=")) {
      String name = tokens.identifier();
      tokens.expect("=");
      return new Value(grammar.expressions().parse(), name, null);
    }
    return new Value(grammar.expressions().parse(), alias(), null);
  }

  private @Nullable String alias() {
    if (tokens.take("as")) {
      return tokens.atType(Token.Type.STRING) ? tokens.string() : tokens.identifier();
    }
    return tokens.atType(Token.Type.STRING)
        ? tokens.string()
        : tokens.atIdentifier() ? tokens.identifier() : null;
  }
}
