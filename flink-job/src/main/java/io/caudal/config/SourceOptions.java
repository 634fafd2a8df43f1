package io.caudal.config;

import java.time.Duration;
import java.util.List;

/** What a {@code source.<name>} group holds, whatever its engine. */
final class SourceOptions {

  static final Option<Engine> ENGINE =
      Option.of(
          "engine",
          Parsers.oneOf(Engine.class),
          Absence.required(),
          "mysql",
          "`mysql` (MariaDB, too), `postgres` or `sqlserver`");

  static final Option<String> HOSTNAME =
      Option.of(
          "hostname",
          Parsers.text(
              "must be a host name or an IPv4 address, without scheme, port or path",
              "[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?"),
          Absence.required(),
          "db.example.com",
          "host name or IPv4 address of the server");

  static final Option<Integer> PORT =
      Option.of(
          "port",
          Parsers.wholeNumber(1, 65535),
          Absence.described("`3306` (mysql), `5432` (postgres), `1433` (sqlserver)"),
          "3306",
          "TCP port of the server");

  static final Option<String> DATABASE =
      Option.of(
          "database",
          Parsers.text(
              "must be the name of a database: up to 64 letters, digits, _, - and $",
              "[\\p{L}\\p{N}_$-]{1,64}"),
          Absence.required(),
          "tickit",
          "database to connect to");

  static final Option<List<TablePattern>> TABLES =
      Option.of(
          "tables",
          Parsers.list(
              "must be a comma-separated list of [schema.]table, each once, where * stands for any"
                  + " characters",
              TablePattern::parse),
          Absence.means("*"),
          "sales, archive.*",
          "tables to capture, as `[schema.]table` with `*` for any characters; without a schema, the"
              + " database (mysql), `public` (postgres) or `dbo` (sqlserver) is meant");

  static final Option<String> USERNAME =
      Option.of(
          "username",
          Parsers.text("must be the name of a database user", "\\S(?:.{0,126}\\S)?"),
          Absence.required(),
          "caudal",
          "database user");

  static final Option<Secret> PASSWORD =
      Option.of(
              "password",
              ValueParser.of("must not be empty", SourceOptions::secret),
              Absence.described("required without `secret`"),
              "...",
              "the user's password, never shown; it becomes part of Flink's job graph, so keep it to"
                  + " databases for trials")
          .hidden();

  static final Option<String> SECRET =
      Option.of(
          "secret",
          Parsers.text(
              "must be the ARN of a secret in Secrets Manager",
              "arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\\d{12}:secret:[A-Za-z0-9/_+=.@-]+"),
          Absence.described("required without `password`"),
          "arn:aws:secretsmanager:eu-central-1:123456789012:secret:caudal-mysql-AbCdEf",
          "secret in AWS Secrets Manager, JSON with `username` and `password`: asked for whenever a"
              + " connection is opened, so that it may rotate; in place of `password`");

  static final Option<SslMode> SSL_MODE =
      Option.of(
          "ssl-mode",
          Parsers.oneOf(SslMode.class),
          Absence.means("prefer"),
          "verify-full",
          "`disable`, `prefer`, `require`, `verify-ca` or `verify-full`; on sqlserver, the first two"
              + " encrypt the login alone unless the server insists, and `verify-ca` checks the host's"
              + " name, too");

  static final Option<String> SSL_ROOT_CERTIFICATE =
      Option.of(
          "ssl-root-certificate",
          Parsers.text("must be the path of a PEM file", "[^\\p{Cntrl}]+"),
          Absence.described("the JVM's trusted authorities"),
          "/opt/certificates/rds.pem",
          "PEM file with the authorities that `verify-ca` and `verify-full` trust");

  static final Option<Startup> STARTUP =
      Option.of(
          "startup",
          Parsers.oneOf(Startup.class),
          Absence.means("initial"),
          "latest",
          "where to begin without a savepoint: `initial` (snapshot, then log), `latest` (log from"
              + " now on), or `position` (mysql only: log from a given place)");

  static final Option<Integer> HISTORY =
      Option.of(
          "history",
          Parsers.wholeNumber(1, 999),
          Absence.means("1"),
          "2",
          "number of the source's history: with another one than the savepoint's, the source begins"
              + " anew, in a new generation of `cdc_position`");

  static final Option<Integer> CHUNK_SIZE =
      Option.of(
          "chunk-size",
          Parsers.wholeNumber(2, 100_000_000),
          Absence.means("8096"),
          "50000",
          "rows of a chunk, the unit of the parallel snapshot");

  static final Option<Integer> FETCH_SIZE =
      Option.of(
          "fetch-size",
          Parsers.wholeNumber(2, 1_000_000),
          Absence.means("1024"),
          "5000",
          "rows that the snapshot asks for at a time");

  static final Option<Duration> CONNECT_TIMEOUT =
      Option.of(
          "connect-timeout",
          Parsers.duration("1 s", "10 min"),
          Absence.means("30 s"),
          "10 s",
          "how long to wait for a connection");

  static final Option<Duration> POLL_INTERVAL =
      Option.of(
          "poll-interval",
          Parsers.duration("1 ms", "10 s"),
          Absence.means("10 ms"),
          "100 ms",
          "how long a reader of the log rests when nothing is new");

  static final Option<Duration> STALL_TIMEOUT =
      Option.of(
          "stall-timeout",
          Parsers.duration("5 s", "1 h"),
          Absence.means("45 s"),
          "2 min",
          "how long the log may give nothing while the database moves on, and a connection no answer"
              + " while the database works on none, until the source is started again");

  static final List<Option<?>> ALL =
      List.of(
          ENGINE,
          HOSTNAME,
          PORT,
          DATABASE,
          TABLES,
          USERNAME,
          PASSWORD,
          SECRET,
          SSL_MODE,
          SSL_ROOT_CERTIFICATE,
          STARTUP,
          HISTORY,
          CHUNK_SIZE,
          FETCH_SIZE,
          CONNECT_TIMEOUT,
          POLL_INTERVAL,
          STALL_TIMEOUT);

  private SourceOptions() {}

  private static Secret secret(String text) {
    Parsers.require(!text.isEmpty());
    return Secret.of(text);
  }
}
