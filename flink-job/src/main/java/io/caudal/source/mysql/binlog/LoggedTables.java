package io.caudal.source.mysql.binlog;

import io.caudal.change.TableSchema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tables that a job reads, as the log names them. */
public final class LoggedTables {

  private final Map<String, Set<String>> byDatabase;
  private final List<Pattern> databases;

  private LoggedTables(Map<String, Set<String>> byDatabase) {
    this.byDatabase = byDatabase;
    this.databases =
        byDatabase.keySet().stream()
            .map(name -> Pattern.compile("(?iU)(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])"))
            .collect(Collectors.toUnmodifiableList());
  }

  public static LoggedTables of(Collection<TableSchema> tables) {
    return new LoggedTables(
        tables.stream()
            .collect(
                Collectors.groupingBy(
                    table -> table.id().schema(),
                    Collectors.mapping(table -> table.id().table(), Collectors.toSet()))));
  }

  boolean contains(String database, String table) {
    return byDatabase.getOrDefault(database, Set.of()).contains(table);
  }

  /** Whether a statement may change one of them, as far as the names of databases tell. */
  boolean mayBeMeantBy(LoggedStatement statement) {
    return byDatabase.keySet().stream().anyMatch(statement.database()::equalsIgnoreCase)
        || databases.stream().anyMatch(name -> name.matcher(statement.sql()).find());
  }
}
