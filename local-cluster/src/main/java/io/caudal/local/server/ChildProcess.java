package io.caudal.local.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A server that never outlives this process, however this process dies: a shell in a session of its
 * own waits at a pipe whose other end only this process holds, and stops the server when the pipe
 * closes.
 */
public final class ChildProcess implements AutoCloseable {

  /**
   * Arguments: the signals for an orderly stop and for a crash, then the command. The line {@code
   * crash} on standard input asks for a crash, anything else and end of file for a stop.
   */
  private static final String SUPERVISOR =
      """
      stop=$1; crash=$2; shift 2
      exec 3<&0
      "$@" </dev/null 3<&- &
      server=$!
      (
        read -r word <&3
        if [ "$word" = crash ]; then kill -s "$crash" $server; else kill -s "$stop" $server; fi
        left=100
        while [ $left -gt 0 ] && kill -0 $server; do sleep 0.1; left=$((left - 1)); done
        kill -s KILL $server
      ) 2>/dev/null &
      watcher=$!
      exec 3<&-
      wait $server
      status=$?
      kill $watcher 2>/dev/null
      exit $status
      """;

  private static final Duration STOP_DEADLINE = Duration.ofSeconds(30);

  private final String name;
  private final Path log;
  private final Process supervisor;

  private ChildProcess(String name, Path log, Process supervisor) {
    this.name = name;
    this.log = log;
    this.supervisor = supervisor;
  }

  /** Starts the command; what it prints is appended to the log. */
  public static ChildProcess start(Launch launch) {
    List<String> command =
        new ArrayList<>(List.of("setsid", "sh", "-c", SUPERVISOR, launch.name()));
    command.add(launch.stopSignal());
    command.add(launch.crashSignal());
    command.addAll(launch.command());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(launch.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
    try {
      return new ChildProcess(launch.name(), launch.log(), builder.start());
    } catch (IOException e) {
      throw new ServerException(launch.name() + " cannot be started: " + e.getMessage(), e);
    }
  }

  /** Waits until the server is ready, and throws what it last logged if it ends or takes longer. */
  public void awaitReady(Duration deadline, BooleanSupplier ready) {
    long end = System.nanoTime() + deadline.toNanos();
    while (!ready.getAsBoolean()) {
      if (!supervisor.isAlive()) {
        throw new ServerException(name + " ended while it started. " + LogFile.end(log));
      }
      if (System.nanoTime() > end) {
        close();
        throw new ServerException(
            name + " was not ready after " + deadline.toSeconds() + " s. " + LogFile.end(log));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  public boolean isAlive() {
    return supervisor.isAlive();
  }

  /** Ends the server at once, as a failure would. */
  public void crash() {
    try (OutputStream pipe = supervisor.getOutputStream()) {
      pipe.write("crash\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new ServerException(name + " was gone before it could be killed", e);
    }
    awaitEnd();
  }

  @Override
  public void close() {
    try {
      supervisor.getOutputStream().close();
    } catch (IOException e) {
      throw new ServerException(name + " cannot be stopped", e);
    }
    awaitEnd();
  }

  private void awaitEnd() {
    boolean interrupted = false;
    long end = System.nanoTime() + STOP_DEADLINE.toNanos();
    while (supervisor.isAlive() && System.nanoTime() < end) {
      try {
        supervisor.waitFor(100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    supervisor.descendants().forEach(ProcessHandle::destroyForcibly);
    supervisor.destroyForcibly();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
