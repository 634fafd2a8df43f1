package io.caudal.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FreePortTest {

  @Test
  void handsOutNoPortTwiceInARowAndNoneThatIsListenedOn() throws IOException {
    try (var taken = new ServerSocket(FreePort.next(), 1, InetAddress.getLoopbackAddress())) {
      List<Integer> ports = Stream.generate(FreePort::next).limit(300).toList();
      assertThat(ports).doesNotContain(taken.getLocalPort());
      assertThat(ports.subList(0, 100)).doesNotHaveDuplicates();
    }
  }

  @Test
  void anotherProcessHandsOutOthers() throws IOException, InterruptedException {
    List<Integer> here = Stream.generate(FreePort::next).limit(100).toList();
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var out =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.lines().map(Integer::valueOf).toList())
          .hasSize(100)
          .doesNotContainAnyElementsOf(here);
    }
    assertThat(other.waitFor(2, TimeUnit.MINUTES)).isTrue();
  }

  /** Prints ports of its own. */
  static final class Main {

    private Main() {}

    public static void main(String[] arguments) {
      Stream.generate(FreePort::next).limit(100).forEach(System.out::println);
    }
  }
}
