package io.caudal.sqlserver.simulator.sql;

/** The parsers over one stream of tokens, which call one another. */
final class Grammar {

  private final TokenStream tokens;
  private final DataTypeParser types;
  private final ExpressionParser expressions;
  private final ConditionParser conditions;
  private final QueryParser queries;

  Grammar(TokenStream tokens) {
    this.tokens = tokens;
    this.types = new DataTypeParser(tokens);
    this.expressions = new ExpressionParser(this);
    this.conditions = new ConditionParser(this);
    this.queries = new QueryParser(this);
  }

  TokenStream tokens() {
    return tokens;
  }

  DataTypeParser types() {
    return types;
  }

  ExpressionParser expressions() {
    return expressions;
  }

  ConditionParser conditions() {
    return conditions;
  }

  QueryParser queries() {
    return queries;
  }
}
