package io.caudal.catalog;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.MetadataException;
import software.amazon.awssdk.services.athena.model.QueryExecutionState;
import software.amazon.awssdk.services.athena.model.QueryExecutionStatus;

/**
 * Athena in the account, the region and with the rights that AWS's tools would have here, too.
 *
 * @see <a href="https://docs.aws.amazon.com/athena/latest/APIReference/Welcome.html">Athena's
 *     API</a>
 */
final class Athena implements AutoCloseable {

  private static final String CATALOG = "AwsDataCatalog";
  private static final Duration ATTEMPT_LIMIT = Duration.ofSeconds(10);
  private static final Duration CALL_LIMIT = Duration.ofSeconds(30);
  private static final long FIRST_POLL_MILLIS = 100;
  private static final long LONGEST_POLL_MILLIS = 2_000;

  private final AthenaClient client;
  private final String workgroup;
  private final Duration limit;

  private Athena(AthenaClient client, String workgroup, Duration limit) {
    this.client = client;
    this.workgroup = workgroup;
    this.limit = limit;
  }

  /**
   * Athena as seen from a workgroup, which must say where results are written.
   *
   * @param limit for one statement
   */
  static Athena in(String workgroup, Duration limit) {
    return of(
        AthenaClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(
                limits -> limits.apiCallAttemptTimeout(ATTEMPT_LIMIT).apiCallTimeout(CALL_LIMIT))
            .build(),
        workgroup,
        limit);
  }

  /** The same through a client, which is closed with this. */
  static Athena of(AthenaClient client, String workgroup, Duration limit) {
    return new Athena(client, workgroup, limit);
  }

  /**
   * Whether there is a database of that name.
   *
   * @throws SdkException if Athena does not say
   */
  boolean hasDatabase(String name) {
    try {
      client.getDatabase(ask -> ask.catalogName(CATALOG).databaseName(name).workGroup(workgroup));
      return true;
    } catch (MetadataException none) {
      return throwUnlessMissing(none);
    }
  }

  /**
   * What it knows of a table or view.
   *
   * @throws SdkException if Athena does not say
   */
  Optional<ExistingTable> table(String database, String name) {
    try {
      return Optional.of(
          ExistingTable.of(
              client
                  .getTableMetadata(
                      ask ->
                          ask.catalogName(CATALOG)
                              .databaseName(database)
                              .tableName(name)
                              .workGroup(workgroup))
                  .tableMetadata()));
    } catch (MetadataException none) {
      throwUnlessMissing(none);
      return Optional.empty();
    }
  }

  /**
   * Executes a statement to its end.
   *
   * @return why it failed; empty if it did not
   * @throws SdkException if Athena does not take it, or cannot be asked
   */
  Optional<String> execute(String sql) {
    String id =
        client
            .startQueryExecution(start -> start.queryString(sql).workGroup(workgroup))
            .queryExecutionId();
    long end = System.nanoTime() + limit.toNanos();
    long pause = FIRST_POLL_MILLIS;
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      QueryExecutionStatus status =
          client.getQueryExecution(ask -> ask.queryExecutionId(id)).queryExecution().status();
      if (status.state() == QueryExecutionState.SUCCEEDED) {
        return Optional.empty();
      }
      if (status.state() == QueryExecutionState.FAILED
          || status.state() == QueryExecutionState.CANCELLED) {
        return Optional.of(
            Optional.ofNullable(status.stateChangeReason()).orElse(status.stateAsString()));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
      pause = Math.min(2 * pause, LONGEST_POLL_MILLIS);
    }
    client.stopQueryExecution(stop -> stop.queryExecutionId(id));
    return Optional.of("it was not done after " + limit.toSeconds() + " s");
  }

  @Override
  public void close() {
    client.close();
  }

  /** Glue's reason is in the text alone. */
  private static boolean throwUnlessMissing(MetadataException reason) {
    if (String.valueOf(reason.getMessage()).contains("EntityNotFoundException")) {
      return false;
    }
    throw reason;
  }
}
