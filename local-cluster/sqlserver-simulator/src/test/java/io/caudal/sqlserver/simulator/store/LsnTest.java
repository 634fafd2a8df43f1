package io.caudal.sqlserver.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LsnTest {

  @Test
  void growsWithTheLog() {
    List<Lsn> places = LongStream.range(0, 1000).mapToObj(Lsn::ofRecord).toList();

    assertThat(places).isSorted().doesNotHaveDuplicates();
    assertThat(places.stream().map(Lsn::toBinary)).isSorted();
  }

  @Test
  void hasTenBytes() {
    Lsn lsn = Lsn.ofRecord(64);

    assertThat(lsn.toBinary()).hasToString("0x0000002A000000080001");
    assertThat(Lsn.of(lsn.toBinary())).isEqualTo(lsn);
    assertThat(lsn.next().previous()).isEqualTo(lsn);
  }
}
