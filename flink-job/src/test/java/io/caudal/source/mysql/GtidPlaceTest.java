package io.caudal.source.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Problem;
import io.caudal.source.log.LostPosition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GtidPlaceTest {

  private static final String SERVER = "3e11fa47-71ca-11e1-9e33-c80aa9429562";
  private static final String OTHER = "5d22fa47-71ca-11e1-9e33-c80aa9429562";

  private final Map<String, String> variables =
      new HashMap<>(
          Map.of("gtid_mode", "ON", "gtid_executed", SERVER + ":1-100", "gtid_purged", ""));

  @Test
  void isThereWhenNothingIsPurged() {
    assertThat(problem(SERVER + ":1-60")).isEmpty();
    assertThat(problem(SERVER + ":1-100")).isEmpty();
  }

  @Test
  void isThereWhenOnlyWhatWasReadIsPurged() {
    variables.put("gtid_purged", SERVER + ":1-60");
    assertThat(problem(SERVER + ":1-60")).isEmpty();
  }

  @Test
  void takesWhatWasBeforeTheFirstAsRead() {
    variables.put("gtid_purged", SERVER + ":1-50");
    assertThat(problem(SERVER + ":41-60")).isEmpty();
  }

  @Test
  void isNotThereWhenTheNextIsPurged() {
    variables.put("gtid_purged", SERVER + ":1-70");
    assertThat(problem(SERVER + ":1-60").orElseThrow())
        .contains("source.shop, binary log: must still have the transactions " + SERVER + ":61-100")
        .contains(SERVER + ":1-70 is purged");
  }

  @Test
  void isNotThereOnAServerThatWasReset() {
    variables.put("gtid_executed", SERVER + ":1-7");
    assertThat(problem(SERVER + ":1-60").orElseThrow()).contains("its log was reset");
  }

  @Test
  void isNotThereOnAnotherServer() {
    variables.put("gtid_executed", OTHER + ":1-500");
    assertThat(problem(SERVER + ":1-60").orElseThrow()).contains("another server");
  }

  @Test
  void isNotThereWithoutGtids() {
    variables.put("gtid_mode", "OFF");
    assertThat(problem(SERVER + ":1-60").orElseThrow()).contains("gtid_mode is OFF");
    variables.remove("gtid_mode");
    assertThat(problem(SERVER + ":1-60").orElseThrow()).contains("gtid_mode is none");
  }

  private Optional<String> problem(String read) {
    return new GtidPlace(LostPosition.of("shop"), variables).problem(read).map(Problem::toString);
  }
}
