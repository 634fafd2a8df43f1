package io.caudal.local.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flink's command line, each command in a process of its own. */
public final class FlinkCommandLine {

  private static final long DEADLINE_MINUTES = 3;
  private static final Pattern SUBMITTED = Pattern.compile("submitted with JobID (\\p{XDigit}+)");
  private static final Pattern SAVED = Pattern.compile("Savepoint completed. Path: (\\S+)");

  private final FlinkDistribution flink;

  FlinkCommandLine(FlinkDistribution flink) {
    this.flink = flink;
  }

  /**
   * Submits a jar and does not wait for the job's end.
   *
   * @param options of {@code flink run}, such as {@code -s} and a savepoint
   * @return the job's id
   */
  public String run(Path jar, List<String> options, List<String> jobArguments) {
    List<String> arguments = new ArrayList<>(List.of("run", "--detached"));
    arguments.addAll(options);
    arguments.add(jar.toString());
    arguments.addAll(jobArguments);
    return find(SUBMITTED, execute(arguments));
  }

  /**
   * Stops a job with a savepoint.
   *
   * @return where the savepoint is
   */
  public String stop(String jobId, Path savepoints) {
    return find(SAVED, execute(List.of("stop", "--savepointPath", savepoints.toUri() + "", jobId)));
  }

  private String execute(List<String> arguments) {
    try {
      Path output = Files.createTempFile(flink.folder().resolve("log"), "command-line-", ".log");
      Process process =
          new ProcessBuilder(
                  flink.command(
                      "org.apache.flink.client.cli.CliFrontend",
                      List.of("-Xmx512m", "-XX:+UseSerialGC", "-Dlog.level=ERROR"),
                      arguments))
              .directory(flink.folder().toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(DEADLINE_MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();
      String text = Files.readString(output);
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError("flink " + String.join(" ", arguments) + " failed:\n" + text);
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("Flink's answer holds no \"" + pattern + "\":\n" + text);
    }
    return matcher.group(1);
  }
}
