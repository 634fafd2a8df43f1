package io.caudal.catalog;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SELECT over tables of the lake and their current rows. It names them behind FROM or JOIN, by
 * their names alone; these words stand nowhere else in it.
 */
public final class AnalysisView {

  private static final Pattern RELATION =
      Pattern.compile("(?<=\\b(?:FROM|JOIN) )\"?([a-z0-9_]+)\"?");

  private final String name;
  private final String sql;

  private AnalysisView(String name, String sql) {
    this.name = name;
    this.sql = sql;
  }

  /**
   * A view.
   *
   * @param sql one SELECT, without a semicolon
   */
  static AnalysisView of(String name, String sql) {
    return new AnalysisView(name, sql.strip());
  }

  public String name() {
    return name;
  }

  /**
   * The SELECT.
   *
   * @param relation how it shall write a name that it reads
   */
  public String select(UnaryOperator<String> relation) {
    return RELATION
        .matcher(sql)
        .replaceAll(match -> Matcher.quoteReplacement(relation.apply(match.group(1))));
  }
}
