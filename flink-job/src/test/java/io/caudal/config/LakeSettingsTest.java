package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LakeSettingsTest {

  @Test
  void defaults() {
    LakeSettings lake = Groups.least().parse().lake();
    assertThat(lake.path()).isEqualTo("s3://bucket/tickit");
    assertThat(lake.zones()).containsExactly(Zone.REFINED);
    assertThat(lake.partitioning()).isEqualTo(Partitioning.DAY);
    assertThat(lake.compression()).isEqualTo(Compression.SNAPPY);
    assertThat(lake.rowGroupBytes()).isEqualTo(16 << 20);
    assertThat(lake.pageBytes()).isEqualTo(1 << 20);
    assertThat(lake.writerParallelism()).isEqualTo(1);
    assertThat(lake.sqlPath()).isEqualTo(Optional.empty());
    assertThat(lake.catalogDatabase()).isEqualTo("tickit");
    assertThat(lake.isCatalogApplied()).isFalse();
    assertThat(lake.catalogWorkgroup()).isEqualTo("primary");
  }

  @Test
  void fullMapping() {
    LakeSettings lake =
        Groups.least()
            .with("lake", "path", "s3://bucket/the lake/")
            .with("lake", "zones", "refined, raw")
            .with("lake", "partition-by", "dt, hour")
            .with("lake", "parquet.compression", "zstd")
            .with("lake", "parquet.row-group-size", "32 mb")
            .with("lake", "parquet.page-size", "512kb")
            .with("lake", "writer-parallelism", "4")
            .with("lake", "sql.path", "s3a://bucket/table-sql")
            .with("lake", "catalog.database", "shop")
            .with("lake", "catalog.apply", "true")
            .with("lake", "catalog.workgroup", "Caudal.2")
            .parse()
            .lake();
    assertThat(lake.path()).isEqualTo("s3://bucket/the lake");
    assertThat(lake.zones()).containsExactly(Zone.REFINED, Zone.RAW);
    assertThat(lake.partitioning()).isEqualTo(Partitioning.HOUR);
    assertThat(lake.compression()).isEqualTo(Compression.ZSTD);
    assertThat(lake.rowGroupBytes()).isEqualTo(32 << 20);
    assertThat(lake.pageBytes()).isEqualTo(512 << 10);
    assertThat(lake.writerParallelism()).isEqualTo(4);
    assertThat(lake.sqlPath()).contains("s3a://bucket/table-sql");
    assertThat(lake.catalogDatabase()).isEqualTo("shop");
    assertThat(lake.isCatalogApplied()).isTrue();
    assertThat(lake.catalogWorkgroup()).isEqualTo("Caudal.2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "zones | raw | must be refined or refined,raw (found: raw). For instance \"zones\":"
            + " \"refined, raw\"",
        "partition-by | hour | must be dt or dt,hour (found: hour). For instance"
            + " \"partition-by\": \"dt,hour\"",
        "parquet.compression | gzip | must be one of snappy, zstd (found: gzip). For instance"
            + " \"parquet.compression\": \"zstd\"",
        "parquet.row-group-size | 32 | must be a size from 1 mb to 1 gb (found: 32). For instance"
            + " \"parquet.row-group-size\": \"32 mb\"",
        "parquet.page-size | 1 cm | must be a size from 8 kb to 64 mb (found: 1 cm). For instance"
            + " \"parquet.page-size\": \"512 kb\"",
        "parquet.page-size | 32 mb | must be at most parquet.row-group-size (found: 33554432 bytes,"
            + " in a row group of 16777216). For instance \"parquet.page-size\": \"512 kb\"",
        "writer-parallelism | 0 | must be a whole number from 1 to 256 (found: 0). For instance"
            + " \"writer-parallelism\": \"2\"",
        "sql.path | table-sql | must be s3://bucket, s3://bucket/prefix (or s3a://) or"
            + " file:///folder, with letters, digits, - _ . = and blanks in its names (found: table-sql)."
            + " For instance \"sql.path\": \"s3://my-bucket/table-sql\"",
        "catalog.database | Shop | must be up to 128 lower-case letters, digits and underscores, a"
            + " letter first (found: Shop). For instance \"catalog.database\": \"tickit\"",
        "catalog.apply | yes | must be true or false (found: yes). For instance"
            + " \"catalog.apply\": \"true\"",
        "catalog.workgroup | a b | must be up to 128 letters, digits and - _ . (found: a b). For"
            + " instance \"catalog.workgroup\": \"caudal\"",
        "parquet.compresion | zstd | is not a setting of lake. Did you mean"
            + " \"parquet.compression\"?",
        "slot | caudal | is not a setting of lake. It belongs in a group source.<name>",
        "colour | blue | is not a setting of lake. There are path, zones, partition-by,"
            + " parquet.compression, parquet.row-group-size, parquet.page-size,"
            + " writer-parallelism, sql.path, catalog.database, catalog.apply, catalog.workgroup",
      })
  void rejects(String key, String value, String message) {
    assertThat(Groups.least().with("lake", key, value).problems())
        .containsExactly("lake / " + key + ": " + message);
  }

  @ParameterizedTest
  @CsvSource({
    "bucket/tickit",
    "/data/lake",
    "s3://",
    "s3:///tickit",
    "S3://bucket",
    "s3n://bucket",
    "s3://Bucket",
    "s3://b",
    "s3://bucket/a//b",
    "s3://bucket/../other",
    "s3://bucket/a?region=eu-west-1",
    "s3://bucket/a#b",
    "file://data/lake",
    "file:/data/lake",
    "file:///",
    "file:///data/%20",
    "file:///data/./lake",
  })
  void rejectsPath(String path) {
    assertThat(Groups.least().with("lake", "path", path).problems())
        .containsExactly(
            "lake / path: must be s3://bucket, s3://bucket/prefix (or s3a://) or file:///folder,"
                + " with letters, digits, - _ . = and blanks in its names (found: "
                + path
                + "). For instance \"path\": \"s3://my-bucket/tickit\"");
  }

  @ParameterizedTest
  @CsvSource({
    "s3://bucket, s3://bucket",
    "s3://bucket/, s3://bucket",
    "s3://my.bucket/a/b//, s3://my.bucket/a/b",
    "s3a://bucket/year=2026/x_y.z, s3a://bucket/year=2026/x_y.z",
    "s3://bucket/the lake, s3://bucket/the lake",
    "file:///data, file:///data",
    "file:///data/the lake, file:///data/the lake",
  })
  void readsPathWithoutSlashAtItsEnd(String text, String path) {
    assertThat(Groups.least().with("lake", "path", text).parse().lake().path()).isEqualTo(path);
  }

  @Test
  void rejectsAthenaForALakeThatItCannotReach() {
    assertThat(
            Groups.least()
                .with("lake", "path", "file:///data/lake")
                .with("lake", "catalog.apply", "true")
                .problems())
        .containsExactly(
            "lake / catalog.apply: must be false unless the lake is in S3, since Athena reads"
                + " nothing else (found: file:///data/lake). Leave it out; lake sql queries a lake"
                + " on this machine");
  }

  @Test
  void rejectsMissingPath() {
    assertThat(Groups.least().without("lake", "path").problems())
        .containsExactly(
            "lake / path: must be set. For instance \"path\": \"s3://my-bucket/tickit\"");
  }

  @Test
  void neverShowsCredentialsOfAUrl() {
    assertThat(Groups.least().with("lake", "path", "s3://key:hunter2@bucket").problems())
        .singleElement()
        .asString()
        .contains("(found: s3://***@bucket)")
        .doesNotContain("hunter2");
  }
}
