package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogDatabaseTest {

  @ParameterizedTest
  @CsvSource({
    "s3://bucket/tickit, tickit",
    "s3://bucket/a/My-Lake.v2, my_lake_v2",
    "s3://my.bucket, my_bucket",
    "s3://bucket/2026, lake_2026",
    "s3://bucket/___, lake",
    "file:///data/the lake, the_lake",
  })
  void isMadeFromTheLastPartOfThePath(String path, String database) {
    assertThat(CatalogDatabase.of(path)).isEqualTo(database);
    assertThat(Groups.least().with("lake", "path", path).parse().lake().catalogDatabase())
        .isEqualTo(database);
  }

  @Test
  void isNotTooLong() {
    assertThat(CatalogDatabase.of("s3://bucket/" + "a".repeat(300))).hasSize(128);
  }
}
