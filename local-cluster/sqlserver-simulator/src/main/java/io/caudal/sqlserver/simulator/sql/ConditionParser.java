package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.sql.Condition.And;
import io.caudal.sqlserver.simulator.sql.Condition.Comparison;
import io.caudal.sqlserver.simulator.sql.Condition.Exists;
import io.caudal.sqlserver.simulator.sql.Condition.InList;
import io.caudal.sqlserver.simulator.sql.Condition.InQuery;
import io.caudal.sqlserver.simulator.sql.Condition.IsNull;
import io.caudal.sqlserver.simulator.sql.Condition.Like;
import io.caudal.sqlserver.simulator.sql.Condition.Not;
import io.caudal.sqlserver.simulator.sql.Condition.Or;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.Set;

/** Search conditions. */
final class ConditionParser {

  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

  private final Grammar grammar;
  private final TokenStream tokens;

  ConditionParser(Grammar grammar) {
    this.grammar = grammar;
    this.tokens = grammar.tokens();
  }

  Condition parse() {
    Condition left = conjunction();
    while (tokens.take("or")) {
      left = new Or(left, conjunction());
    }
    return left;
  }

  private Condition conjunction() {
    Condition left = negation();
    while (tokens.take("and")) {
      left = new And(left, negation());
    }
    return left;
  }

  private Condition negation() {
    return tokens.take("not") ? new Not(negation()) : predicate();
  }

  private Condition predicate() {
    if (tokens.take("exists")) {
      tokens.expect("(");
      Condition exists = new Exists(grammar.queries().parse());
      tokens.expect(")");
      return exists;
    }
    if (!tokens.at("(")) {
      return compared(grammar.expressions().parse());
    }
    int mark = tokens.mark();
    try {
      return compared(grammar.expressions().parse());
    } catch (SqlError noExpression) {
      tokens.reset(mark);
      tokens.expect("(");
      Condition inner = parse();
      tokens.expect(")");
      return inner;
    }
  }

  private Condition compared(Expression left) {
    if (tokens.take("is")) {
      boolean negated = tokens.take("not");
      tokens.expect("null");
      return negated(new IsNull(left), negated);
    }
    boolean negated = tokens.take("not");
    if (tokens.take("in")) {
      return negated(in(left), negated);
    } else if (tokens.take("between")) {
      Expression low = grammar.expressions().parse();
      tokens.expect("and");
      Expression high = grammar.expressions().parse();
      return negated(
          new And(new Comparison(">=", left, low), new Comparison("<=", left, high)), negated);
    } else if (tokens.take("like")) {
      Expression pattern = grammar.expressions().parse();
      Expression escape = tokens.take("escape") ? grammar.expressions().parse() : null;
      return negated(new Like(left, pattern, escape), negated);
    }
    if (negated || !COMPARISONS.contains(tokens.peek().text())) {
      throw tokens.unexpected();
    }
    String operator = tokens.next().text();
    return new Comparison(
        operator.equals("!=") ? "<>" : operator, left, grammar.expressions().parse());
  }

  private Condition in(Expression left) {
    tokens.expect("(");
    Condition in =
        tokens.at("select")
            ? new InQuery(left, grammar.queries().parse())
            : new InList(left, grammar.expressions().list());
    tokens.expect(")");
    return in;
  }

  private static Condition negated(Condition condition, boolean negated) {
    return negated ? new Not(condition) : condition;
  }
}
