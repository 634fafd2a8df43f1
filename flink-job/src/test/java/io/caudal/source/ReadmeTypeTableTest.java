package io.caudal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTypeTableTest {

  private static final String BEGIN = "<!-- types -->";
  private static final String END = "<!-- /types -->";

  @Test
  void readmeTellsWhatBecomesOfEveryType() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    assertThat(readme).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
    String table =
        readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END)).strip();
    assertThat(table)
        .as("tables of the README between %s and %s", BEGIN, END)
        .isEqualTo(TypeTable.markdown());
  }
}
