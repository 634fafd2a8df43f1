package io.caudal.config;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tables a source captures: {@code [schema.]table}, where {@code *} stands for any run of
 * characters, none included. Compared with the names as the database's catalogue spells them, case
 * included.
 */
public final class TablePattern implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern FORMAT = Pattern.compile("(?:([^\\s.,;'\"`]+)\\.)?([^\\s.,;'\"`]+)");

  private final @Nullable String schema;
  private final String table;

  private TablePattern(@Nullable String schema, String table) {
    this.schema = schema;
    this.table = table;
  }

  /**
   * Reads {@code schema.table} or {@code table}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static TablePattern parse(String text) {
    Matcher matcher = FORMAT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a [schema.]table");
    }
    return new TablePattern(matcher.group(1), Objects.requireNonNull(matcher.group(2)));
  }

  /**
   * Reads several, separated by commas.
   *
   * @param defaultSchema of those that name none
   * @throws IllegalArgumentException if one of them is not {@code [schema.]table}
   */
  public static List<TablePattern> list(String text, String defaultSchema) {
    return Arrays.stream(text.split(",", -1))
        .map(each -> parse(each.strip()).in(defaultSchema))
        .collect(Collectors.toUnmodifiableList());
  }

  /** The same pattern, in that schema where it names none. */
  TablePattern in(String defaultSchema) {
    return new TablePattern(schema().orElse(defaultSchema), table);
  }

  /** The glob of the schema; present in every pattern that settings hand out. */
  public Optional<String> schema() {
    return Optional.ofNullable(schema);
  }

  /** The glob of the table. */
  public String table() {
    return table;
  }

  public boolean matches(String schemaName, String tableName) {
    return (schema == null || matchesGlob(schema, schemaName)) && matchesGlob(table, tableName);
  }

  private static boolean matchesGlob(String glob, String name) {
    String regex = Pattern.quote(glob).replace("*", "\\E.*\\Q");
    return Pattern.compile(regex, Pattern.DOTALL).matcher(name).matches();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TablePattern && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** {@code schema.table}, or {@code table} where no schema is known. */
  @Override
  public String toString() {
    return schema == null ? table : schema + "." + table;
  }
}
