package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Transactions, variables, options and the current database. */
final class ControlParser {

  private final Grammar grammar;
  private final TokenStream tokens;

  ControlParser(Grammar grammar) {
    this.grammar = grammar;
    this.tokens = grammar.tokens();
  }

  Statement parse() {
    if (tokens.take("use")) {
      return new Statement.Use(tokens.identifier());
    } else if (tokens.take("print")) {
      return new Statement.Print(grammar.expressions().parse());
    } else if (tokens.take("waitfor")) {
      tokens.expect("delay");
      return new Statement.WaitFor(tokens.string());
    }
    tokens.expect("set");
    return tokens.atType(Token.Type.VARIABLE) ? variable() : option();
  }

  Statement transaction() {
    if (tokens.take("begin")) {
      tokens.next();
      return new Statement.Begin();
    }
    if (tokens.take("save")) {
      tokens.next();
      return new Statement.Save(tokens.identifier());
    }
    boolean commit = tokens.take("commit");
    if (!commit) {
      tokens.expect("rollback");
    }
    if (tokens.take("tran") || tokens.take("transaction")) {
      if (!commit && tokens.atIdentifier()) {
        return new Statement.RollbackTo(tokens.identifier());
      }
    } else {
      tokens.take("work");
    }
    return commit ? new Statement.Commit() : new Statement.Rollback();
  }

  List<Statement> declarations() {
    tokens.expect("declare");
    List<Statement> declared = new ArrayList<>();
    do {
      String name = tokens.variable();
      tokens.take("as");
      if (tokens.take("table")) {
        declared.add(new Statement.DeclareTable(name, new ColumnParser(grammar).list()));
      } else {
        SqlType type = grammar.types().parse(1);
        Expression value = tokens.take("=") ? grammar.expressions().parse() : null;
        declared.add(new Statement.Declare(name, type, value));
      }
    } while (tokens.take(","));
    return declared;
  }

  private Statement variable() {
    String name = tokens.variable();
    tokens.expect("=");
    return new Statement.SetVariable(name, grammar.expressions().parse());
  }

  private Statement option() {
    StringBuilder name = new StringBuilder(tokens.next().text());
    if (name.toString().equalsIgnoreCase("transaction")) {
      tokens.expect("isolation", "level");
      return new Statement.SetOption("transaction isolation level", level());
    }
    if (name.toString().equalsIgnoreCase("identity_insert")) {
      name.append(' ').append(String.join(".", tokens.path()));
    }
    boolean negative = tokens.take("-");
    String value = tokens.next().text();
    return new Statement.SetOption(name.toString(), negative ? "-" + value : value);
  }

  private String level() {
    if (tokens.take("read")) {
      return "read " + tokens.identifier();
    } else if (tokens.take("repeatable")) {
      tokens.expect("read");
      return "repeatable read";
    }
    return tokens.identifier();
  }
}
