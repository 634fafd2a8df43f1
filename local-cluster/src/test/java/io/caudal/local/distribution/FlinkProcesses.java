package io.caudal.local.distribution;

import io.caudal.local.server.ChildProcess;
import io.caudal.local.server.FreePort;
import io.caudal.local.server.Launch;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Flink session cluster: a JobManager and TaskManagers, each a process of its own that ends with
 * this one.
 */
public final class FlinkProcesses implements AutoCloseable {

  private static final Duration START_DEADLINE = Duration.ofMinutes(3);

  /** They live for minutes at most, so that compiling less is quicker. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final List<String> JOB_MANAGER_MEMORY = List.of("-Xmx512m");
  private static final List<String> TASK_MANAGER_MEMORY =
      List.of("-Xmx1024m", "-XX:MaxDirectMemorySize=320m");
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("jobmanager.memory.process.size", "1024m"),
          Map.entry("jobmanager.rpc.address", "127.0.0.1"),
          Map.entry("jobmanager.bind-host", "127.0.0.1"),
          Map.entry("rest.address", "127.0.0.1"),
          Map.entry("rest.bind-address", "127.0.0.1"),
          Map.entry("taskmanager.bind-host", "127.0.0.1"),
          Map.entry("taskmanager.cpu.cores", "1"),
          Map.entry("taskmanager.host", "127.0.0.1"),
          Map.entry("taskmanager.memory.framework.heap.size", "128m"),
          Map.entry("taskmanager.memory.framework.off-heap.size", "128m"),
          Map.entry("taskmanager.memory.jvm-metaspace.size", "256m"),
          Map.entry("taskmanager.memory.jvm-overhead.max", "192m"),
          Map.entry("taskmanager.memory.jvm-overhead.min", "192m"),
          Map.entry("taskmanager.memory.managed.size", "128m"),
          Map.entry("taskmanager.memory.network.max", "64m"),
          Map.entry("taskmanager.memory.network.min", "64m"),
          Map.entry("taskmanager.memory.task.heap.size", "896m"),
          Map.entry("taskmanager.memory.task.off-heap.size", "128m"),
          Map.entry("taskmanager.numberOfTaskSlots", "2"));

  private final FlinkDistribution flink;
  private final FlinkRest rest;
  private ChildProcess jobManager;
  private final Deque<ChildProcess> taskManagers = new ArrayDeque<>();
  private int started;

  private FlinkProcesses(FlinkDistribution flink, FlinkRest rest) {
    this.flink = flink;
    this.rest = rest;
    this.jobManager = launchJobManager();
  }

  /**
   * Starts a JobManager; TaskManagers are started one by one.
   *
   * @param folder an empty folder for configuration and logs
   * @param settings of Flink, over the defaults of this class
   */
  public static FlinkProcesses start(Path folder, JavaRuntime java, Map<String, String> settings) {
    int restPort = FreePort.next();
    Map<String, String> all = new HashMap<>(SETTINGS);
    all.put("jobmanager.rpc.port", Integer.toString(FreePort.next()));
    all.put("rest.port", Integer.toString(restPort));
    all.put("io.tmp.dirs", folder.resolve("tmp").toString());
    all.putAll(settings);
    FlinkDistribution flink = FlinkDistribution.create(folder, java, all);
    return new FlinkProcesses(flink, new FlinkRest(URI.create("http://127.0.0.1:" + restPort)));
  }

  /** Starts one more TaskManager and waits until the JobManager knows it. */
  public void startTaskManager() {
    int before = rest.taskManagers();
    launchTaskManager().awaitReady(START_DEADLINE, () -> rest.taskManagers() > before);
  }

  private ChildProcess launchTaskManager() {
    ChildProcess process =
        launch(
            "TaskManager-" + ++started,
            flink.command(
                "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
                both(SHORT_LIVED, TASK_MANAGER_MEMORY),
                List.of("--configDir", "conf")));
    taskManagers.addLast(process);
    return process;
  }

  /** Starts one more TaskManager, and does not wait for it. */
  public void addTaskManager() {
    launchTaskManager();
  }

  /** Ends the TaskManager that was started first, at once, as a failure would. */
  public void killTaskManager() {
    taskManagers.removeFirst().crash();
  }

  /**
   * Ends the JobManager at once, as a failure would, and starts another in its place, which knows
   * nothing of the jobs.
   */
  public void replaceJobManager() {
    jobManager.crash();
    jobManager = launchJobManager();
  }

  public FlinkRest rest() {
    return rest;
  }

  /** Jobs of this cluster, from the jars of a folder. */
  public FlinkJobs jobs() {
    return new FlinkJobs(rest);
  }

  /** Flink's command line on this cluster. */
  public FlinkCommandLine commandLine() {
    return new FlinkCommandLine(flink);
  }

  /** Folder with a log for each process. */
  public Path logs() {
    return flink.folder().resolve("log");
  }

  @Override
  public void close() {
    taskManagers.forEach(ChildProcess::close);
    jobManager.close();
  }

  private ChildProcess launchJobManager() {
    ChildProcess process =
        launch(
            "JobManager",
            flink.command(
                "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
                both(SHORT_LIVED, JOB_MANAGER_MEMORY),
                List.of("--configDir", "conf")));
    process.awaitReady(START_DEADLINE, rest::answers);
    return process;
  }

  private static List<String> both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private ChildProcess launch(String name, List<String> command) {
    Path log = logs().resolve(name + ".log");
    return ChildProcess.start(new Launch(name, command, flink.folder(), log, "TERM", "KILL"));
  }
}
