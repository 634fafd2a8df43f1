package io.caudal.sqlserver.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An independent client, where it is installed: {@code tsql} of FreeTDS. */
final class FreeTdsTest {

  private static final String SCRIPT =
      """
      USE crm
      go
      CREATE TABLE t (id int PRIMARY KEY, n nvarchar(20), d decimal(9, 2), m money, g uniqueidentifier,
        b varbinary(4), t text, x xml, f float, i bit)
      INSERT INTO t VALUES (1, N'Zoë', -1.5, 2.25, '6F9619FF-8B86-D011-B42D-00C04FC964FF', 0xCAFE, 'old', N'<a/>', 1.5, 1)
      INSERT INTO t (id) VALUES (2)
      go
      SELECT * FROM t
      go
      SELECT nothing FROM t
      go
      """;

  @TempDir Path folder;

  @Test
  void readsAndWrites() throws Exception {
    assumeThat(installed()).as("tsql is installed").isTrue();
    try (TestDatabase database = TestDatabase.start()) {
      assertThat(answer(database.simulator()))
          .contains(
              "1\tZoë\t-1.50\t2.2500\t6F9619FF-8B86-D011-B42D-00C04FC964FF\tcafe\told\t<a/>\t1.5\t1")
          .contains("2\tNULL\tNULL\tNULL\tNULL\tNULL\tNULL\tNULL\tNULL\tNULL")
          .contains("(2 rows affected)")
          .contains("Invalid column name 'nothing'.");
    }
  }

  private String answer(SqlServerSimulator simulator) throws IOException, InterruptedException {
    Path input = Files.writeString(folder.resolve("input.sql"), SCRIPT);
    Path output = folder.resolve("output");
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                "tsql",
                "-H",
                simulator.host(),
                "-p",
                String.valueOf(simulator.port()),
                "-U",
                simulator.user(),
                "-P",
                simulator.password()));
    command.environment().put("LC_ALL", "C.UTF-8");
    command.environment().put("TDSVER", "7.4");
    Process process =
        command
            .redirectInput(input.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  private static boolean installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(each -> Files.isExecutable(Path.of(each, "tsql")));
  }
}
