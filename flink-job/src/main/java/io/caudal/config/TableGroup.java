package io.caudal.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a group {@code table.<source>.<table>} or {@code table.<source>.<schema>.<table>}. A
 * table with a dot in its name needs the second form.
 */
final class TableGroup {

  private static final Pattern FORMAT =
      Pattern.compile("table\\.([^.]+)\\.(?:([^.]+)\\.)?(.*[^.])");

  private final String source;
  private final Optional<String> schema;
  private final String table;

  private TableGroup(Matcher matcher) {
    this.source = matcher.group(1);
    this.schema = Optional.ofNullable(matcher.group(2));
    this.table = matcher.group(3);
  }

  /** Empty for a name of another form. */
  static Optional<TableGroup> of(String group) {
    Matcher matcher = FORMAT.matcher(group);
    return matcher.matches() ? Optional.of(new TableGroup(matcher)) : Optional.empty();
  }

  String source() {
    return source;
  }

  Optional<String> schema() {
    return schema;
  }

  String table() {
    return table;
  }
}
