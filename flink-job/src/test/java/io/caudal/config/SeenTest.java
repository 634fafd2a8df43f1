package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenTest {

  @Test
  void hidesCredentialsOfUrls() {
    assertThat(Seen.of("jdbc:mysql://u:p@ss@host/db")).isEqualTo("jdbc:mysql://***@host/db");
    assertThat(Seen.of("s3://u:p/a@ss@bucket")).isEqualTo("s3://***@bucket");
    assertThat(Seen.of("jdbc:x://host/db?user=u&PassWord=p&a=b"))
        .isEqualTo("jdbc:x://host/db?user=u&PassWord=***&a=b");
  }

  @Test
  void isOneShortLine() {
    assertThat(Seen.of("a\nb\tc")).isEqualTo("a b c");
    assertThat(Seen.of("x".repeat(3000))).isEqualTo("x".repeat(120) + "... 3,000 characters");
    assertThat(Seen.of(" ")).isEqualTo("an empty text");
  }
}
