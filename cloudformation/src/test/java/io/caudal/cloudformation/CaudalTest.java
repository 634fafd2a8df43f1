package io.caudal.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Bad input: one message with everything that is wrong, status 2, and nothing asked of AWS. */
final class CaudalTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine command = Caudal.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }

  @Test
  void tellsAllBadParametersAtOnce() {
    assertThat(run("deploy", "infra", "--name", "UPPER", "BackupDays=0", "Egres=nat")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "caudal: BackupDays: must be at least 1, not \"0\".",
            "caudal: Egres: is not a parameter. There are ",
            "caudal: Name: must be 2 to 30 lower-case letters, digits and hyphens",
            "Try: caudal deploy infra --help");
  }

  @Test
  void takesNoJarThatIsNotThere() {
    assertThat(run("deploy", "app", "--jar", "no.jar")).isEqualTo(2);
    assertThat(err.toString())
        .contains("caudal: --jar: must be a jar, not \"no.jar\". Build one: ./mvnw package");
  }

  @Test
  void destroysNothingUnlessOneIsSure() {
    assertThat(run("destroy", "--name", "dev")).isEqualTo(2);
    assertThat(err.toString())
        .contains("caudal: --yes: must be given. All stacks dev-... and the application's");
  }

  @Test
  void saysWhatThereIs() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("deploy", "start", "stop", "destroy");
    assertThat(run("begin")).isEqualTo(2);
    assertThat(err.toString()).contains("Unmatched argument");
  }
}
