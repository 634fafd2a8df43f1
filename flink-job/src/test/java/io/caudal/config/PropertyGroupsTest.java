package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyGroupsTest {

  private static final String LIKE_THIS =
      "ike this: [{\"PropertyGroupId\": \"lake\", \"PropertyMap\": {\"path\":"
          + " \"s3://my-bucket\"}}]";

  @TempDir private Path folder;

  @Test
  void readsAFile() throws IOException {
    Path file =
        write(
            "[{\"PropertyGroupId\": \"lake\", \"PropertyMap\": {\"path\": \"s3://bucket\"}},"
                + " {\"PropertyMap\": {\"engine\": \"mysql\", \"port\": \"3306\"},"
                + " \"PropertyGroupId\": \"source.mysql\"}]");
    assertThat(PropertyGroups.ofFile(file))
        .isEqualTo(
            Map.of(
                "lake",
                Map.of("path", "s3://bucket"),
                "source.mysql",
                Map.of("engine", "mysql", "port", "3306")));
  }

  @Test
  void readsNoGroupsWhereTheRuntimeHasNone() {
    assertThat(PropertyGroups.ofRuntime()).isEmpty();
  }

  @Test
  void readsProperties() {
    Properties properties = new Properties();
    properties.setProperty("path", "s3://bucket");
    assertThat(PropertyGroups.ofProperties(Map.of("lake", properties)))
        .isEqualTo(Map.of("lake", Map.of("path", "s3://bucket")));
  }

  @Test
  void rejectsMissingFile() {
    Path file = folder.resolve("missing.json");
    assertThatThrownBy(() -> PropertyGroups.ofFile(file))
        .isInstanceOf(ProblemsException.class)
        .hasMessage("error: " + file + ": must be a file. Check the path");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[{\"password\": hunter2}] | must be JSON (found: line 1, column 23). Mend it there, or"
            + " just before; l",
        "[{\"PropertyGroupId\": \"lake\" | must be JSON (found: line 1, column 28). Mend it there,"
            + " or just before; l",
        "~~ | must be a list of groups and nothing else. L",
        "{\"lake\": {}} | must be a list of groups and nothing else. L",
        "[] [] | must be a list of groups and nothing else. L",
        "[1] | each group must be an object with PropertyGroupId (a text) and PropertyMap (an"
            + " object) alone (found: an element without PropertyGroupId). L",
        "[{\"PropertyGroupId\": \"lake\", \"Properties\": {}}] | each group must be an object with"
            + " PropertyGroupId (a text) and PropertyMap (an object) alone (found: group lake). L",
      })
  void rejectsFile(String content, String message) throws IOException {
    Path file = write(content);
    assertThatThrownBy(() -> PropertyGroups.ofFile(file))
        .isInstanceOf(ProblemsException.class)
        .hasMessage("error: " + file + ": " + message + LIKE_THIS)
        .hasNoCause();
  }

  @Test
  void rejectsAKeyThatIsThereTwice() throws IOException {
    Path file =
        write(
            "[{\"PropertyGroupId\": \"source.a\",\n\"PropertyMap\": {\"password\": \"hunter2\",\n"
                + "\"password\": \"hunter3\"}}]");
    assertThatThrownBy(() -> PropertyGroups.ofFile(file))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            "error: "
                + file
                + ": must name each key of an object once (found: line 3, column 13). Remove one of"
                + " the two");
  }

  @Test
  void showsAllProblemsOfAFileAtOnce() throws IOException {
    Path file =
        write(
            "[{\"PropertyGroupId\": \"lake\", \"PropertyMap\": {}},"
                + " {\"PropertyGroupId\": \"source.a\", \"PropertyMap\": {\"port\": 3306,"
                + " \"password\": {\"a\": \"hunter2\"}}},"
                + " {\"PropertyGroupId\": \"lake\", \"PropertyMap\": {}}]");
    assertThatThrownBy(() -> PropertyGroups.ofFile(file))
        .isInstanceOf(ProblemsException.class)
        .hasMessage(
            String.join(
                "\n",
                "error: source.a / port: must be a text in double quotes. For instance \"port\":"
                    + " \"3306\"",
                "error: source.a / password: must be a text in double quotes. For instance"
                    + " \"port\": \"3306\"",
                "error: "
                    + file
                    + ": must hold each group once (found: group lake). Put its keys into one"));
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("properties.json"), content);
  }
}
