package io.caudal.source.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class MySqlJsonTest {

  @Test
  void losesTheBlanksBetweenTokensAlone() {
    assertThat(MySqlJson.compact("{\"a b\": [1, \"c, d\", \"\\\" e\\\\\"], \"f\": {}}"))
        .isEqualTo("{\"a b\":[1,\"c, d\",\"\\\" e\\\\\"],\"f\":{}}");
    assertThat(MySqlJson.compact(null)).isNull();
  }

  @Test
  void isTextAlreadyWhereTheServerStoresText() {
    byte[] stored = "{\"a\": 1}".getBytes(StandardCharsets.UTF_8);
    assertThat(MySqlJson.logged(stored)).isEqualTo("{\"a\": 1}");
    assertThat(MySqlJson.logged(null)).isNull();
  }

  @Test
  void isWrittenFromTheBinaryForm() {
    byte[] three = {0x05, 0x03, 0x00};
    assertThat(MySqlJson.logged(three)).isEqualTo("3");
    byte[] text = {0x0c, 0x03, '"', 0x01, '\n'};
    assertThat(MySqlJson.logged(text)).isEqualTo("\"\\\"\\u0001\\n\"");
  }

  @Test
  void hasDoublesAsMySqlWritesThem() {
    assertThat(MySqlDouble.text(0)).isEqualTo("0.0");
    assertThat(MySqlDouble.text(-0.0)).isEqualTo("-0.0");
    assertThat(MySqlDouble.text(1)).isEqualTo("1.0");
    assertThat(MySqlDouble.text(-0.1)).isEqualTo("-0.1");
    assertThat(MySqlDouble.text(19.99)).isEqualTo("19.99");
    assertThat(MySqlDouble.text(123456789012345.0)).isEqualTo("123456789012345.0");
    assertThat(MySqlDouble.text(1e20)).isEqualTo("1e20");
    assertThat(MySqlDouble.text(-1.5e-20)).isEqualTo("-1.5e-20");
    assertThat(MySqlDouble.text(Double.MAX_VALUE)).isEqualTo("1.7976931348623157e308");
    assertThat(MySqlDouble.text(Double.MIN_VALUE)).isEqualTo("5e-324");
  }
}
