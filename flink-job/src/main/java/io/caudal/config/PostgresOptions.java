package io.caudal.config;

import java.time.Duration;
import java.util.List;

/** What a {@code source.<name>} group of engine {@code postgres} holds besides. */
final class PostgresOptions {

  static final Option<String> SLOT =
      Option.of(
              "slot",
              Parsers.text(
                  "must be 1 to 63 lower-case letters, digits and underscores", "[a-z0-9_]{1,63}"),
              Absence.described("`caudal_<source>`, with `_` for `-`"),
              "caudal_saas",
              "replication slot; created when missing")
          .only(Engine.POSTGRES);

  static final Option<String> PUBLICATION =
      Option.of(
              "publication",
              Parsers.text(
                  "must be 1 to 63 lower-case letters, digits and underscores, no digit first",
                  "[a-z_][a-z0-9_]{0,62}"),
              Absence.described("`caudal_<source>`, with `_` for `-`"),
              "caudal_saas",
              "publication of the captured tables; created when missing")
          .only(Engine.POSTGRES);

  static final Option<Duration> HEARTBEAT_INTERVAL =
      Option.of(
              "heartbeat-interval",
              Parsers.duration("100 ms", "10 min"),
              Absence.means("10 s"),
              "30 s",
              "how often the slot is moved on while the captured tables are idle")
          .only(Engine.POSTGRES);

  static final List<Option<?>> ALL = List.of(SLOT, PUBLICATION, HEARTBEAT_INTERVAL);

  private PostgresOptions() {}
}
