package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.sql.ColumnDefinition.Default;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column with its constraints. */
final class ColumnParser {

  private final Grammar grammar;
  private final TokenStream tokens;

  ColumnParser(Grammar grammar) {
    this.grammar = grammar;
    this.tokens = grammar.tokens();
  }

  List<ColumnDefinition> list() {
    tokens.expect("(");
    List<ColumnDefinition> columns = new ArrayList<>();
    do {
      columns.add(parse());
    } while (tokens.take(","));
    tokens.expect(")");
    return columns;
  }

  ColumnDefinition parse() {
    String name = tokens.identifier();
    SqlType type = grammar.types().parse(1);
    Boolean nullable = null;
    boolean identity = false;
    boolean key = false;
    Default defaultValue = null;
    while (!tokens.at(",") && !tokens.at(")") && !tokens.at(";") && !tokens.atEnd()) {
      if (tokens.take("not")) {
        tokens.expect("null");
        nullable = false;
      } else if (tokens.take("null")) {
        nullable = true;
      } else if (tokens.take("identity")) {
        identity = true;
        fromOneByOne();
      } else if (tokens.take("primary")) {
        tokens.expect("key");
        tokens.take("clustered");
        key = true;
      } else if (tokens.take("default")) {
        defaultValue = defaultValue();
      } else if (tokens.take("constraint") || tokens.take("collate")) {
        tokens.identifier();
      } else {
        throw tokens.unexpected();
      }
    }
    boolean required = key || identity;
    return new ColumnDefinition(
        name,
        type,
        (nullable == null && required) ? Boolean.FALSE : nullable,
        identity,
        defaultValue,
        key);
  }

  private void fromOneByOne() {
    if (tokens.take("(")) {
      boolean ones = tokens.integer() == 1;
      tokens.expect(",");
      if (!ones || tokens.integer() != 1) {
        throw tokens.unexpected();
      }
      tokens.expect(")");
    }
  }

  private @Nullable Default defaultValue() {
    int mark = tokens.mark();
    Expression value = grammar.expressions().parse();
    String text = tokens.since(mark);
    while (isWrapped(text)) {
      text = text.substring(1, text.length() - 1);
    }
    boolean number = text.matches("[0-9.]+(e[+-]?[0-9]+)?");
    return new Default(value, number ? "((" + text + "))" : "(" + text + ")");
  }

  /** Whether the first parenthesis closes with the last character. */
  private static boolean isWrapped(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return text.endsWith(")");
  }
}
