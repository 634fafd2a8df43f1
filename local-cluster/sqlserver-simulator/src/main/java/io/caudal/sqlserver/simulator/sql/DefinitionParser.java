package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.sql.Definition.PrimaryKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE, ALTER, DROP and TRUNCATE of databases, schemas and tables. */
final class DefinitionParser {

  private final TokenStream tokens;
  private final ColumnParser columns;

  DefinitionParser(Grammar grammar) {
    this.tokens = grammar.tokens();
    this.columns = new ColumnParser(grammar);
  }

  Statement parse() {
    if (tokens.take("truncate", "table")) {
      return new Definition.Truncate(tokens.path());
    } else if (tokens.take("create", "schema")) {
      return new Definition.CreateSchema(tokens.identifier());
    } else if (tokens.take("create", "database")) {
      return new Definition.CreateDatabase(tokens.identifier());
    } else if (tokens.take("drop", "database")) {
      boolean ifExists = ifExists();
      return new Definition.DropDatabase(tokens.identifier(), ifExists);
    } else if (tokens.take("drop", "table")) {
      boolean ifExists = ifExists();
      return new Definition.DropTable(tokens.path(), ifExists);
    } else if (tokens.take("alter", "table")) {
      return alter(tokens.path());
    }
    tokens.expect("create", "table");
    return table(tokens.path());
  }

  private boolean ifExists() {
    return tokens.take("if", "exists");
  }

  private Statement alter(List<String> path) {
    if (tokens.take("drop")) {
      tokens.expect("column");
      List<String> names = new ArrayList<>();
      do {
        names.add(tokens.identifier());
      } while (tokens.take(","));
      return new Definition.DropColumns(path, names);
    }
    tokens.expect("add");
    List<ColumnDefinition> added = new ArrayList<>();
    do {
      added.add(columns.parse());
    } while (tokens.take(","));
    return new Definition.AddColumns(path, added);
  }

  private Statement table(List<String> path) {
    tokens.expect("(");
    List<ColumnDefinition> definitions = new ArrayList<>();
    PrimaryKey key = null;
    do {
      if (tokens.at("constraint") || tokens.at("primary")) {
        key = constraint();
      } else if (!tokens.at(")")) {
        definitions.add(columns.parse());
      }
    } while (tokens.take(","));
    tokens.expect(")");
    return new Definition.CreateTable(path, definitions, key == null ? inline(definitions) : key);
  }

  private PrimaryKey constraint() {
    String name = tokens.take("constraint") ? tokens.identifier() : null;
    tokens.expect("primary", "key");
    if (!tokens.take("clustered")) {
      tokens.take("nonclustered");
    }
    tokens.expect("(");
    List<String> names = new ArrayList<>();
    do {
      names.add(tokens.identifier());
      tokens.take("asc");
    } while (tokens.take(","));
    tokens.expect(")");
    return new PrimaryKey(name, names);
  }

  private static @Nullable PrimaryKey inline(List<ColumnDefinition> definitions) {
    return definitions.stream()
        .filter(ColumnDefinition::primaryKey)
        .findFirst()
        .map(column -> new PrimaryKey(null, List.of(column.name())))
        .orElse(null);
  }
}
