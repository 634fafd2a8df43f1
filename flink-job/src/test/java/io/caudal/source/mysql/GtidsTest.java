package io.caudal.source.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.cdc.connectors.mysql.source.offset.BinlogOffset;
import org.junit.jupiter.api.Test;

final class GtidsTest {

  private static final String SERVER = "3e11fa47-71ca-11e1-9e33-c80aa9429562";
  private static final BinlogOffset PLACE =
      BinlogOffset.builder()
          .setBinlogFilePosition("binlog.000003", 157)
          .setGtidSet(SERVER + ":1-5")
          .build();
  private static final BinlogOffset UNCOUNTED =
      BinlogOffset.ofBinlogFilePosition("binlog.000003", 157);

  @Test
  void tellWhatIsRead() {
    assertThat(Gtids.contains(PLACE, SERVER + ":5")).isTrue();
    assertThat(Gtids.contains(PLACE, SERVER + ":6")).isFalse();
    assertThat(Gtids.contains(PLACE, null)).isFalse();
    assertThat(Gtids.contains(UNCOUNTED, SERVER + ":5")).isFalse();
  }

  @Test
  void takeOneMore() {
    assertThat(Gtids.with(PLACE, SERVER + ":6").getGtidSet()).isEqualTo(SERVER + ":1-6");
    assertThat(Gtids.with(PLACE, SERVER + ":5").getGtidSet()).isEqualTo(SERVER + ":1-5");
    assertThat(Gtids.with(UNCOUNTED, SERVER + ":6")).isEqualTo(UNCOUNTED);
  }

  @Test
  void areLeftOut() {
    BinlogOffset place = Gtids.without(PLACE);
    assertThat(place.getGtidSet()).isNull();
    assertThat(place.getFilename()).isEqualTo("binlog.000003");
    assertThat(place.getPosition()).isEqualTo(157);
  }
}
