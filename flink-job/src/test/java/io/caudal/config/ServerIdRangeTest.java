package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerIdRangeTest {

  @Test
  void derivesTheSameRangeForTheSameLakeAndSource() {
    ServerIdRange range = ServerIdRange.derivedFrom("s3://bucket/tickit", "mysql");
    assertThat(range).isEqualTo(ServerIdRange.derivedFrom("s3://bucket/tickit", "mysql"));
    assertThat(range.width()).isEqualTo(64);
    assertThat(range).hasToString("1273978880-1273978943");
  }

  @Test
  void derivesOthersForAnotherLakeOrSource() {
    ServerIdRange range = ServerIdRange.derivedFrom("s3://bucket/tickit", "mysql");
    assertThat(range.overlaps(ServerIdRange.derivedFrom("s3://bucket/tickit", "mysql2"))).isFalse();
    assertThat(range.overlaps(ServerIdRange.derivedFrom("s3://bucket/test", "mysql"))).isFalse();
  }

  @Test
  void staysWithinWhatFlinkCdcReads() {
    for (int i = 0; i < 10_000; i++) {
      ServerIdRange range = ServerIdRange.derivedFrom("s3://bucket/" + i, "mysql");
      assertThat(range.first()).isGreaterThan(10_000_000);
      assertThat(range.last()).isLessThanOrEqualTo(Integer.MAX_VALUE);
    }
  }

  @Test
  void readsOneNumber() {
    ServerIdRange range = ServerIdRange.parse("5400");
    assertThat(range.first()).isEqualTo(5400);
    assertThat(range.last()).isEqualTo(5400);
    assertThat(range.width()).isEqualTo(1);
  }
}
