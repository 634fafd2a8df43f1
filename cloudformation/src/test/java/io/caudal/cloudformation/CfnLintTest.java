package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CfnLintTest {

  @Test
  void hasNoFindings() throws IOException, InterruptedException {
    assumeTrue(isInstalled(), "cfn-lint was NOT run: it is not on the PATH (pip install cfn-lint)");
    List<String> command = new ArrayList<>(List.of("cfn-lint", "--regions", "us-east-1", "-t"));
    Template.all().forEach(template -> command.add(template.name() + ".yaml"));

    Process lint = new ProcessBuilder(command).redirectErrorStream(true).start();
    String findings = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(lint.waitFor()).as(findings).isZero();
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "cfn-lint")));
  }
}
