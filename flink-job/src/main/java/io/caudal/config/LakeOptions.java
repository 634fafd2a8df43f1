package io.caudal.config;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a {@code lake} group holds. */
final class LakeOptions {

  static final Option<String> PATH =
      Option.of(
          "path",
          Location.parser(),
          Absence.required(),
          "s3://my-bucket/tickit",
          "folder of the lake: `s3://bucket/prefix`, or `file:///folder` for local use");

  static final Option<Set<Zone>> ZONES =
      Option.of(
          "zones",
          ValueParser.of("must be refined or refined,raw", LakeOptions::zones),
          Absence.means("refined"),
          "refined, raw",
          "`refined` holds what the SELECTs yield; `refined, raw` adds every captured column as the"
              + " database logged it");

  static final Option<Partitioning> PARTITION_BY =
      Option.of(
          "partition-by",
          ValueParser.of("must be dt or dt,hour", LakeOptions::partitioning),
          Absence.means("dt"),
          "dt,hour",
          "folders of a table: `dt` is the UTC day, `hour` the UTC hour of `refined_timestamp`");

  static final Option<Compression> COMPRESSION =
      Option.of(
          "parquet.compression",
          Parsers.oneOf(Compression.class),
          Absence.means("snappy"),
          "zstd",
          "`snappy`, or `zstd` for smaller files and more CPU");

  static final Option<Integer> ROW_GROUP_SIZE =
      Option.of(
          "parquet.row-group-size",
          Parsers.bytes("1 mb", "1 gb"),
          Absence.means("16 mb"),
          "32 mb",
          "bytes of a row group, before compression; each open file may take as much memory");

  static final Option<Integer> PAGE_SIZE =
      Option.of(
          "parquet.page-size",
          Parsers.bytes("8 kb", "64 mb"),
          Absence.means("1 mb"),
          "512 kb",
          "bytes of a page, before compression; at most the row group");

  static final Option<Integer> WRITER_PARALLELISM =
      Option.of(
          "writer-parallelism",
          Parsers.wholeNumber(1, 256),
          Absence.means("1"),
          "2",
          "writers of a table, and so files of a partition at each checkpoint");

  static final Option<String> SQL_PATH =
      Option.of(
          "sql.path",
          Location.parser(),
          Absence.described("those in the job's jar"),
          "s3://my-bucket/table-sql",
          "folder of `<source>/<table>.sql` files, which win over those in the job's jar");

  static final Option<String> CATALOG_DATABASE =
      Option.of(
          "catalog.database",
          Parsers.text(
              "must be up to 128 lower-case letters, digits and underscores, a letter first",
              "[a-z][a-z0-9_]{0,127}"),
          Absence.described("the last part of `path`, with `_` for `-`, `.` and the like"),
          "tickit",
          "Athena's database for the lake's tables");

  static final Option<Boolean> CATALOG_APPLY =
      Option.of(
          "catalog.apply",
          Parsers.bool(),
          Absence.means("false"),
          "true",
          "`true`: the job tells Athena of new tables and columns when it starts");

  static final Option<String> CATALOG_WORKGROUP =
      Option.of(
          "catalog.workgroup",
          Parsers.text("must be up to 128 letters, digits and - _ .", "[a-zA-Z0-9._-]{1,128}"),
          Absence.means("primary"),
          "caudal",
          "Athena's workgroup for `catalog.apply`; it must say where results are written");

  static final List<Option<?>> ALL =
      List.of(
          PATH,
          ZONES,
          PARTITION_BY,
          COMPRESSION,
          ROW_GROUP_SIZE,
          PAGE_SIZE,
          WRITER_PARALLELISM,
          SQL_PATH,
          CATALOG_DATABASE,
          CATALOG_APPLY,
          CATALOG_WORKGROUP);

  private LakeOptions() {}

  private static Set<Zone> zones(String text) {
    switch (text.replaceAll("\\s", "")) {
      case "refined":
        return Collections.unmodifiableSet(EnumSet.of(Zone.REFINED));
      case "refined,raw":
      case "raw,refined":
        return Collections.unmodifiableSet(EnumSet.of(Zone.REFINED, Zone.RAW));
      default:
        throw new IllegalArgumentException("not a list of zones");
    }
  }

  private static Partitioning partitioning(String text) {
    switch (text.replaceAll("\\s", "")) {
      case "dt":
        return Partitioning.DAY;
      case "dt,hour":
        return Partitioning.HOUR;
      default:
        throw new IllegalArgumentException("not a partitioning");
    }
  }
}
