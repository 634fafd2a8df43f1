package io.caudal.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules between the properties of one group {@code source.<name>}. */
final class SourceChecks {

  private final Values values;
  private final Problems problems;

  private SourceChecks(Values values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  static void check(Values values, Problems problems) {
    SourceChecks checks = new SourceChecks(values, problems);
    checks.password();
    values.find(SourceOptions.STARTUP).ifPresent(checks::startup);
    values.find(SourceOptions.SSL_MODE).ifPresent(checks::certificate);
  }

  private void password() {
    boolean both = values.has(SourceOptions.PASSWORD) && values.has(SourceOptions.SECRET);
    boolean none = !values.has(SourceOptions.PASSWORD) && !values.has(SourceOptions.SECRET);
    if (both || none) {
      problems.add(
          Problem.error(
              values.subject(SourceOptions.PASSWORD),
              "must be set, or secret in its place",
              both ? "both" : "",
              both ? "Remove one of them" : "For instance " + SourceOptions.SECRET.example()));
    }
  }

  private void startup(Startup startup) {
    Optional<Engine> engine = values.find(SourceOptions.ENGINE);
    if (startup != Startup.POSITION) {
      positions().filter(values::has).forEach(option -> problems.add(withoutUse(option)));
    } else if (engine.equals(Optional.of(Engine.MYSQL))) {
      positions()
          .filter(option -> !values.has(option))
          .forEach(option -> problems.add(missing(option)));
    } else if (engine.isPresent()) {
      problems.add(
          Problem.error(
              values.subject(SourceOptions.STARTUP),
              "must be initial or latest for engine " + Parsers.kebab(engine.orElseThrow()),
              values.seen(SourceOptions.STARTUP),
              "For instance \"startup\": \"latest\""));
    }
  }

  private Stream<Option<?>> positions() {
    return List.<Option<?>>of(MySqlOptions.BINLOG_FILE, MySqlOptions.BINLOG_POSITION).stream();
  }

  private Problem missing(Option<?> option) {
    return Problem.error(
        values.subject(option),
        "must be set when startup is position",
        "",
        "For instance " + option.example());
  }

  private Problem withoutUse(Option<?> option) {
    return Problem.error(
        values.subject(option),
        "is used only when startup is position",
        values.seen(option),
        "Add \"startup\": \"position\", or remove it");
  }

  private void certificate(SslMode mode) {
    List<SslMode> verifying = List.of(SslMode.VERIFY_CA, SslMode.VERIFY_FULL);
    if (values.has(SourceOptions.SSL_ROOT_CERTIFICATE) && !verifying.contains(mode)) {
      problems.add(
          Problem.error(
              values.subject(SourceOptions.SSL_ROOT_CERTIFICATE),
              "is used only when ssl-mode is "
                  + verifying.stream().map(Parsers::kebab).collect(Collectors.joining(" or ")),
              "ssl-mode " + Parsers.kebab(mode),
              "Add \"ssl-mode\": \"verify-full\", or remove it"));
    }
  }
}
