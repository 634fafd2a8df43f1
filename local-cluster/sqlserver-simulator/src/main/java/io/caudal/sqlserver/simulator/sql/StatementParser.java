package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells by its first words which statement follows. */
final class StatementParser {

  private final TokenStream tokens;
  private final Grammar grammar;
  private final DataParser data;
  private final DefinitionParser definitions;
  private final SecurityParser security;
  private final ControlParser control;

  StatementParser(Grammar grammar) {
    this.tokens = grammar.tokens();
    this.grammar = grammar;
    this.data = new DataParser(grammar);
    this.definitions = new DefinitionParser(grammar);
    this.security = new SecurityParser(tokens);
    this.control = new ControlParser(grammar);
  }

  /**
   * Parses the next statement, or several that one word declares.
   *
   * @param first whether it is the first of its batch, which may call a procedure without EXEC
   */
  List<Statement> parse(boolean first) {
    Token token = tokens.peek();
    return switch (token.text().toUpperCase(Locale.ROOT)) {
      case "SELECT", "WITH" -> List.of(new Statement.Select(grammar.queries().parse()));
      case "INSERT", "UPDATE", "DELETE" -> List.of(data.parse());
      case "CREATE", "ALTER", "DROP", "TRUNCATE" ->
          List.of(security.knows() ? security.parse() : definitions.parse());
      case "GRANT", "REVOKE", "DENY" -> List.of(security.parse());
      case "EXEC", "EXECUTE" -> {
        tokens.next();
        yield List.of(data.execute());
      }
      case "IF" -> List.of(conditional());
      case "BEGIN" -> List.of(beginsTransaction() ? control.transaction() : block());
      case "COMMIT", "ROLLBACK", "SAVE" -> List.of(control.transaction());
      case "DECLARE" -> control.declarations();
      case "SET", "USE", "WAITFOR", "PRINT" -> List.of(control.parse());
      default -> {
        if (first && tokens.atIdentifier()) {
          yield List.of(data.execute());
        }
        throw tokens.unexpected();
      }
    };
  }

  private boolean beginsTransaction() {
    return tokens.peek(1).is("tran") || tokens.peek(1).is("transaction");
  }

  private Statement conditional() {
    tokens.expect("if");
    Condition condition = grammar.conditions().parse();
    Statement then = single();
    tokens.take(";");
    return new Statement.If(condition, then, tokens.take("else") ? single() : null);
  }

  private Statement block() {
    tokens.expect("begin");
    List<Statement> statements = new ArrayList<>();
    while (!tokens.take("end")) {
      if (tokens.atEnd()) {
        throw SqlError.syntax("end");
      }
      if (!tokens.take(";")) {
        statements.addAll(parse(false));
      }
    }
    return new Statement.Block(statements);
  }

  private Statement single() {
    List<Statement> statements = parse(false);
    return statements.size() == 1 ? statements.get(0) : new Statement.Block(statements);
  }
}
