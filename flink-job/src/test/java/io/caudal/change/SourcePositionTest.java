package io.caudal.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcePositionTest {

  private static final int WIDTH = 17 + 9;

  @Test
  void comparesAsTextLikeThePlacesItStandsFor() {
    List<String> ascending =
        Stream.of(
                SourcePosition.ofSnapshot(WIDTH),
                at(1, 0),
                at(1, 9),
                at(1, 10),
                at(0xfL, 0),
                at(0x10L, 0),
                at(Long.MAX_VALUE, 3),
                at(Long.MIN_VALUE, 0),
                at(-1L, 0))
            .map(position -> SourcePosition.inGeneration(position, 5).toString())
            .collect(Collectors.toList());

    assertThat(ascending).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void putsALaterGenerationAboveEveryPlaceOfAnEarlierOne() {
    String early = SourcePosition.inGeneration(at(-1L, 99), 1_800_000_000L).toString();
    String late =
        SourcePosition.inGeneration(SourcePosition.ofSnapshot(WIDTH), 1_800_000_001L).toString();

    assertThat(late).isGreaterThan(early);
  }

  @Test
  void putsAGenerationItselfBetweenAllOfEarlierOnesAndAllOfItsOwn() {
    String earlier = SourcePosition.inGeneration(at(-1L, 99), 1_800_000_000L).toString();
    String itself =
        SourcePosition.inGeneration(SourcePosition.ofGeneration(), 1_800_000_001L).toString();
    String snapshot =
        SourcePosition.inGeneration(SourcePosition.ofSnapshot(WIDTH), 1_800_000_001L).toString();

    assertThat(List.of(earlier, itself, snapshot)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void writesEveryPartWithItsFullWidth() {
    assertThat(SourcePosition.inGeneration(at(0x1ab, 42), 7).toString())
        .isEqualTo("0000000007-00000000000001ab-00000042");
    assertThat(SourcePosition.inGeneration(SourcePosition.ofSnapshot(WIDTH), 7).toString())
        .isEqualTo("0000000007-0000000000000000000000000");
  }

  private static byte[] at(long place, long index) {
    return SourcePosition.ofWidth(WIDTH).hexadecimal(place).decimal(index, 8).toBytes();
  }
}
