package io.caudal.config;

import java.util.List;

/** What a {@code source.<name>} group of engine {@code mysql} holds besides. */
final class MySqlOptions {

  static final Option<ServerIdRange> SERVER_ID =
      Option.of(
              "server-id",
              ValueParser.of(
                  "must be a range of numbers from 1 to 2147483647, the lower one first",
                  ServerIdRange::parse),
              Absence.described("64 numbers derived from the lake's path and the source's name"),
              "5400-5463",
              "replica numbers that no other client of the server uses, at least as many as the"
                  + " source's parallelism")
          .only(Engine.MYSQL);

  static final Option<String> BINLOG_FILE =
      Option.of(
              "startup.binlog-file",
              Parsers.text("must be the name of a binary log file", "[^\\s/\\\\]+\\.[0-9]{6,}"),
              Absence.described("required for `startup` = `position`"),
              "mysql-bin.000042",
              "binary log file to begin with")
          .only(Engine.MYSQL);

  static final Option<Long> BINLOG_POSITION =
      Option.of(
              "startup.binlog-position",
              Parsers.offset(),
              Absence.described("required for `startup` = `position`"),
              "4",
              "offset in that file, in bytes, of the first event to read; a file's first is at 4")
          .only(Engine.MYSQL);

  static final List<Option<?>> ALL = List.of(SERVER_ID, BINLOG_FILE, BINLOG_POSITION);

  private MySqlOptions() {}
}
