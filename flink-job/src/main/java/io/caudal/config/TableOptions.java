package io.caudal.config;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code table.<source>.<table>} group holds. */
final class TableOptions {

  static final Option<String> NAME =
      Option.of(
          "name",
          Parsers.text(
              "must be up to 128 lower-case letters, digits and underscores, a letter first",
              "[a-z][a-z0-9_]{0,127}"),
          Absence.described("the table's name in lower case"),
          "archived_sales",
          "name of the table in the lake");

  static final Option<List<String>> KEY_COLUMNS =
      Option.of(
          "key-columns",
          Parsers.list(
              "must be a comma-separated list of columns, each once", TableOptions::column),
          Absence.described("the primary key"),
          "tenant, number",
          "columns that tell one row from another; for a table without a primary key");

  static final Option<Partitioning> PARTITION_BY =
      LakeOptions.PARTITION_BY.inherited("`partition-by` for this table");

  static final Option<Integer> WRITER_PARALLELISM =
      LakeOptions.WRITER_PARALLELISM.inherited("`writer-parallelism` for this table");

  static final Option<Map<String, DecimalSize>> DECIMALS =
      Option.of(
          "decimals",
          ValueParser.of(
              "must be a comma-separated list of column(precision,scale), each column once, at most"
                  + " 38 digits",
              TableOptions::decimals),
          Absence.described("none: such columns are text"),
          "price(18,4), weight(38,10)",
          "digits, and how many of them after the point, of numeric columns that the database"
              + " declares without or with more than 38");

  static final List<Option<?>> ALL =
      List.of(NAME, KEY_COLUMNS, PARTITION_BY, WRITER_PARALLELISM, DECIMALS);

  private static final Pattern BETWEEN_DECIMALS = Pattern.compile(",(?![^(]*\\))");
  private static final Pattern DECIMAL =
      Pattern.compile("(.*\\S)\\s*\\(\\s*([0-9]{1,2})\\s*,\\s*([0-9]{1,2})\\s*\\)");

  private TableOptions() {}

  private static String column(String text) {
    Parsers.require(!text.isEmpty());
    return text;
  }

  private static Map<String, DecimalSize> decimals(String text) {
    Map<String, DecimalSize> sizes = new LinkedHashMap<>();
    Arrays.stream(BETWEEN_DECIMALS.split(text, -1))
        .map(String::strip)
        .map(DECIMAL::matcher)
        .forEach(
            matcher -> {
              Parsers.require(matcher.matches());
              Parsers.require(sizes.put(matcher.group(1), size(matcher)) == null);
            });
    return Collections.unmodifiableMap(sizes);
  }

  private static DecimalSize size(Matcher matcher) {
    return DecimalSize.of(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
  }
}
