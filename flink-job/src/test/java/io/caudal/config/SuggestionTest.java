package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  private static final List<String> KEYS =
      List.of("engine", "hostname", "port", "startup", "startup.binlog-file", "username");

  @ParameterizedTest
  @CsvSource({
    "hostnmae, hostname",
    "host_name, hostname",
    "hostName, hostname",
    "prot, port",
    "binlog-file, startup.binlog-file",
    "user, username",
    "database-engine, engine",
    "start-up, startup",
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(Suggestion.closest(written, KEYS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"colour", "x", "timeout", "''"})
  void doesNotGuess(String written) {
    assertThat(Suggestion.closest(written, KEYS)).isEmpty();
  }

  @Test
  void asks() {
    assertThat(Suggestion.question("prot", KEYS)).contains("Did you mean \"port\"?");
  }
}
