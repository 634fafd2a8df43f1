package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void isNeverShown() {
    Secret secret = Secret.of("hunter2");
    assertThat(secret).hasToString("***");
    assertThat("password: " + secret).doesNotContain("hunter2");
    assertThat(secret.reveal()).isEqualTo("hunter2");
  }

  @Test
  void isItsValue() {
    assertThat(Secret.of("hunter2"))
        .isEqualTo(Secret.of("hunter2"))
        .hasSameHashCodeAs(Secret.of("hunter2"));
    assertThat(Secret.of("hunter2")).isNotEqualTo(Secret.of("hunter3"));
  }
}
