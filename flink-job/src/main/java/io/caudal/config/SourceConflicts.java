package io.caudal.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What two sources must not share. Values that break a rule of their own are left out. */
final class SourceConflicts {

  private final Map<String, Values> sources;
  private final Problems problems;

  private SourceConflicts(Map<String, Values> sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  /**
   * Reports to {@code problems}.
   *
   * @param sources by name
   * @param lakePath empty where it is unknown
   */
  static void check(Map<String, Values> sources, Optional<String> lakePath, Problems problems) {
    SourceConflicts conflicts = new SourceConflicts(sources, problems);
    conflicts.check(
        MySqlOptions.SERVER_ID,
        "must not overlap with the server-id of another source",
        conflicts.of(Engine.MYSQL, values -> serverIds(values, lakePath)),
        ServerIdRange::overlaps);
    conflicts.check(
        PostgresOptions.SLOT,
        "must not be the slot of another source on the same server",
        conflicts.of(Engine.POSTGRES, SourceConflicts::slotAndServer),
        String::equals);
  }

  private <T> SortedMap<String, T> of(Engine engine, Function<Values, Optional<T>> part) {
    SortedMap<String, T> parts = new TreeMap<>();
    sources.forEach(
        (name, values) -> {
          if (values.find(SourceOptions.ENGINE).equals(Optional.of(engine))) {
            part.apply(values).ifPresent(value -> parts.put(name, value));
          }
        });
    return parts;
  }

  private <T> void check(
      Option<?> option, String rule, SortedMap<String, T> parts, BiPredicate<T, T> clash) {
    parts.forEach(
        (name, part) ->
            parts
                .headMap(name)
                .forEach(
                    (other, taken) -> {
                      if (clash.test(part, taken)) {
                        problems.add(conflict(name, option, rule, part + "; " + taken, other));
                      }
                    }));
  }

  private static Problem conflict(
      String name, Option<?> option, String rule, String seen, String other) {
    return Problem.error(
        GroupName.ofSource(name) + " / " + option.key(),
        rule,
        seen + " in " + GroupName.ofSource(other),
        "Give each source its own " + option.key());
  }

  private static Optional<ServerIdRange> serverIds(Values values, Optional<String> lakePath) {
    return values.has(MySqlOptions.SERVER_ID)
        ? values.find(MySqlOptions.SERVER_ID)
        : lakePath.map(path -> ServerIdRange.derivedFrom(path, GroupName.source(values.group())));
  }

  private static Optional<String> slotAndServer(Values values) {
    Optional<String> slot =
        values.has(PostgresOptions.SLOT)
            ? values.find(PostgresOptions.SLOT)
            : Optional.of(PostgresSettings.slot(GroupName.source(values.group()), values));
    return slot.flatMap(
        name ->
            values
                .find(SourceOptions.HOSTNAME)
                .map(host -> host.toLowerCase(Locale.ROOT))
                .map(host -> name + " on " + host + ":" + port(values)));
  }

  private static int port(Values values) {
    return SourceSettings.port(values, Engine.POSTGRES);
  }
}
