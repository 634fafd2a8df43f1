package io.caudal.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be known to be wrong before anything is started. */
final class BadArgumentsTest {

  @TempDir private Path folder;

  @Test
  void everythingIsSaidAtOnce() {
    CommandResult result = CommandResult.of("up", "--rate", "-1", "--scale", "0", "--tables", "x");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .contains("--rate", "--scale", "--tables", "Choose from: sales, listing, date")
        .endsWith("3 errors, 0 warnings." + System.lineSeparator());
  }

  @Test
  void anUnknownOption() {
    CommandResult result = CommandResult.of("up", "--rat=5");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("lake: Unknown option: '--rat=5'")
        .contains("--rate")
        .doesNotContain("\tat ");
  }

  @Test
  void aPortInUse() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(socket.getLocalPort());
      CommandResult result = CommandResult.of("up", "--web-port", port);
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err()).contains("must be a free port (found: " + port + ")");
    }
  }

  @Test
  void aFolderWithOtherThings() throws IOException {
    Files.createFile(folder.resolve("letter.txt"));
    CommandResult result = CommandResult.of("up", "--keep", folder.toString());
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--keep", "must be empty, or the folder of an earlier run");
    assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("letter.txt"));
  }

  @Test
  void aFolderInUse() throws IOException {
    try (WorkFolder used = WorkFolder.kept(folder)) {
      CommandResult result = CommandResult.of("up", "--keep", used.path().toString());
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err()).contains("must not be in use");
    }
  }

  @Test
  void aReportThatCannotBeWritten() {
    CommandResult result = CommandResult.of("up", "--report", folder + "/none/report.json");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--report", "must be a file in a folder that is there");
  }

  @Test
  void aLakeInS3IsForAthena() {
    CommandResult result = CommandResult.of("sql", "--lake", "s3://bucket/lake", "SELECT 1");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("Athena");
  }

  @Test
  void aFillOfNothing() {
    CommandResult result = CommandResult.of("fill", "--scale", "0");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .contains("--scale", "must name a server, or more of them")
        .endsWith("2 errors, 0 warnings." + System.lineSeparator());
  }

  @Test
  void propertiesThatAFillCouldNotWrite() {
    Path missing = folder.resolve("missing/properties.json");
    for (String option : List.of("--properties", "--add-to")) {
      CommandResult result = CommandResult.of("fill", option, missing.toString());
      assertThat(result.status()).as(option).isEqualTo(2);
      assertThat(result.err())
          .contains(missing.toString(), "must name a server, or more of them")
          .endsWith("2 errors, 0 warnings." + System.lineSeparator());
    }
  }

  @Test
  void urlsWithMoreThanAServer() {
    CommandResult result =
        CommandResult.of(
            "trade",
            "--journal=" + folder,
            "--mysql-url=mysql://host:3306",
            "--postgres-url=jdbc:postgresql://host:5432/saas");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            "--mysql-url", "--postgres-url", "of a server, without user, password and database")
        .endsWith("2 errors, 0 warnings." + System.lineSeparator());
  }

  @Test
  void urlsOfServersThatAreNone() {
    CommandResult result =
        CommandResult.of(
            "trade",
            "--journal=" + folder,
            "--mysql-url=jdbc:postgresql://host:5432",
            "--postgres-url=jdbc:postgresql://user:secret@host:5432",
            "--sqlserver-url=host");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .contains("--mysql-url jdbc:mysql://host:3306", "--postgres-url", "--sqlserver-url")
        .doesNotContain("secret")
        .endsWith("3 errors, 0 warnings." + System.lineSeparator());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aTrinoThatIsToldOfNoLake() {
    CommandResult result = CommandResult.of("ddl", "--trino", "jdbc:trino://127.0.0.1:1/lake");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--properties", "must name the property groups of the lake");
  }
}
