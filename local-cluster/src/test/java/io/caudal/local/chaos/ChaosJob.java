package io.caudal.local.chaos;

import io.caudal.local.aws.SecretsManagerDouble;
import io.caudal.local.chaos.cluster.ChaosCluster;
import io.caudal.local.chaos.cluster.JobProgram;
import io.caudal.local.chaos.cluster.Operator;
import io.caudal.local.chaos.database.DatabaseUnderChaos;
import io.caudal.local.chaos.fault.Fault;
import io.caudal.local.chaos.fault.FaultSite;
import io.caudal.local.chaos.proxy.S3Weather;
import io.caudal.local.chaos.verdict.Comparison;
import io.caudal.local.chaos.verdict.LakeWatch;
import io.caudal.local.chaos.verdict.Promise;
import io.caudal.local.chaos.verdict.Remains;
import io.caudal.local.chaos.verdict.TableVerdict;
import io.caudal.local.chaos.writer.ChangeJournal;
import io.caudal.local.chaos.writer.Ledger;
import io.caudal.local.chaos.writer.Writers;
import io.caudal.local.server.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** One job in a lake of its own, from before its snapshot to the verdict, with faults between. */
final class ChaosJob implements FaultSite, AutoCloseable {

  private static final Duration RECOVERY_DEADLINE = Duration.ofMinutes(4);
  private static final Duration LAST_DEADLINE = Duration.ofSeconds(100);
  private static final Duration DEPARTURE_DEADLINE = Duration.ofSeconds(20);
  private static final int TABLES = 4;
  private static final int TABLES_AT_FIRST = 2;
  private static final int ROWS = 3_000;

  private final String name;
  private final DatabaseUnderChaos database;
  private final Optional<SecretsManagerDouble> secrets;
  private final S3Server s3;
  private final S3Weather weather;
  private final List<String> all = Ledger.tables(TABLES);
  private final ChangeJournal journal;
  private final Writers writers;
  private final Operator operator;
  private final LakeWatch watch;
  private final Promise promise;
  private int captured = TABLES_AT_FIRST;
  private final Remains remains;
  private final List<String> standstills = new ArrayList<>();
  private int unnoticed;

  private ChaosJob(
      String name,
      DatabaseUnderChaos database,
      Optional<SecretsManagerDouble> secrets,
      S3Server s3,
      S3Weather weather,
      ChaosCluster cluster,
      Path folder,
      long seed)
      throws Exception {
    this.name = name;
    this.database = database;
    this.secrets = secrets;
    this.s3 = s3;
    this.weather = weather;
    this.journal = ChangeJournal.create(Files.createDirectories(folder).resolve("journal.csv"));
    database.create(name, Ledger.ddl(all), all);
    this.writers = Writers.start(database.writer(name), all, ROWS, journal, seed);
    this.operator = new Operator(cluster, folder, this::properties);
    this.promise =
        cluster.program() == JobProgram.STOCK
            ? Promise.LOG_AFTER_ROW
            : Promise.LOG_FROM_SNAPSHOT_BEGIN;
    this.remains = new Remains(s3, name, weather);
    this.watch = new LakeWatch(s3.dataDirectory().resolve(name));
  }

  /**
   * Begins to write, and submits the job.
   *
   * @param name of the database, the lake's folder and the replication slot
   * @param secrets which keep the password; empty if the job is given it
   */
  static ChaosJob start(
      String name,
      DatabaseUnderChaos database,
      Optional<SecretsManagerDouble> secrets,
      S3Server s3,
      S3Weather weather,
      ChaosCluster cluster,
      Path folder,
      long seed)
      throws Exception {
    ChaosJob job = new ChaosJob(name, database, secrets, s3, weather, cluster, folder, seed);
    job.operator.submit();
    return job;
  }

  /** Lets something go wrong, and waits until the lake goes on. */
  Round play(int number, Fault fault) throws Exception {
    // Where in the job's work the fault strikes is drawn by the seed.
    Thread.sleep(fault.pause().toMillis());
    watch.look(tables());
    long since = fault.strike(this);
    if (!recovers(since, RECOVERY_DEADLINE)) {
      standstills.add(name + " stands still after " + fault + ": " + operator.failures());
      submitAnew();
    }
    long took = System.currentTimeMillis() - since;
    weather.clear();
    return new Round(number, fault.kind(), fault.toString(), took);
  }

  /** As an operator would who sees that nothing comes. */
  private void submitAnew() {
    long since = System.currentTimeMillis();
    operator.cancel();
    noteKilled();
    operator.submit();
    if (!recovers(since, RECOVERY_DEADLINE)) {
      throw new AssertionError("the lake stands still for good; " + operator.failures());
    }
  }

  /** Ends the writers, then the job, and compares. */
  JobVerdict prove() throws Exception {
    writers.stop();
    journal.close();
    awaitAll();
    operator.stop();
    return new JobVerdict(
        compare(), awaitNoRemains(), standstills, remains.forLifecycleRule(), unnoticed);
  }

  /** A change that is not there in the end is lost, or if for long nothing more came. */
  private void awaitAll() {
    Settling settling = new Settling(LAST_DEADLINE);
    try {
      Awaitility.await("the last changes")
          .pollInSameThread()
          .atMost(RECOVERY_DEADLINE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> settling.isOver(missing()));
    } catch (ConditionTimeoutException incomplete) {
      System.out.println("The lake of " + name + " was not complete in time");
    }
  }

  private long missing() throws SQLException {
    return compare().stream().mapToLong(TableVerdict::missing).sum();
  }

  /** A database may need a while to see that its reader has left. */
  private List<String> awaitNoRemains() throws SQLException {
    try {
      Awaitility.await().atMost(DEPARTURE_DEADLINE).until(() -> remains().isEmpty());
    } catch (ConditionTimeoutException stays) {
      System.out.println("Something stays of " + name);
    }
    return remains();
  }

  private List<String> remains() throws SQLException {
    List<String> all = new ArrayList<>(remains.faults());
    all.addAll(database.leftovers(name));
    return all;
  }

  private List<TableVerdict> compare() throws SQLException {
    watch.look(tables());
    List<TableVerdict> verdicts = new ArrayList<>();
    for (String table : tables()) {
      verdicts.add(
          Comparison.compare(
              watch.lake(),
              table,
              journal.file(),
              Ledger.rows(database.writer(name), table),
              watch.beginnings(table),
              promise));
    }
    return verdicts;
  }

  private List<String> tables() {
    return all.subList(0, captured);
  }

  private Map<String, Map<String, String>> properties() {
    Map<String, String> source = new TreeMap<>(database.source(name, tables()));
    if (secrets.isPresent()) {
      keepSecret(secrets.orElseThrow());
      source.remove("password");
      source.put("secret", SecretsManagerDouble.arn(name));
    }
    source.put("chunk-size", "200");
    source.put("connect-timeout", "5 s");
    return Map.of(
        "lake", Map.of("path", "s3://" + s3.bucket() + "/" + name), "source.chaos", source);
  }

  private void keepSecret(SecretsManagerDouble keeper) {
    Map<String, String> source = database.source(name, tables());
    keeper.keep(name, source.getOrDefault("username", ""), source.getOrDefault("password", ""));
  }

  @Override
  public void tellPassword() {
    if (secrets.isPresent()) {
      keepSecret(secrets.orElseThrow());
    } else {
      operator.cancel();
      noteKilled();
      operator.submit();
    }
  }

  @Override
  public Operator operator() {
    return operator;
  }

  @Override
  public DatabaseUnderChaos database() {
    return database;
  }

  @Override
  public S3Weather s3() {
    return weather;
  }

  @Override
  public void addTable() {
    captured = Math.min(captured + 1, TABLES);
  }

  @Override
  public boolean recovers(long sinceMillis, Duration within) {
    return watch.sees(sinceMillis, tables(), within);
  }

  @Override
  public void noteUnnoticed() {
    unnoticed++;
  }

  @Override
  public void noteKilled() {
    remains.noteKilled();
  }

  @Override
  public void close() throws SQLException {
    writers.close();
    watch.close();
    operator.end();
    Awaitility.await()
        .atMost(DEPARTURE_DEADLINE)
        .ignoreExceptions()
        .until(
            () -> {
              database.forget(name);
              return true;
            });
  }
}
