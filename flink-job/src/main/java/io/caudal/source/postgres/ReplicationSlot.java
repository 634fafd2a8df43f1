package io.caudal.source.postgres;

import io.caudal.config.Problem;
import io.caudal.config.SourceSettings;
import io.caudal.source.catalogue.Query;
import io.caudal.source.catalogue.UnreachableException;
import io.caudal.source.log.LostPositionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The slot of a source: from its creation on the server keeps the log. */
final class ReplicationSlot {

  private static final Duration STEP = Duration.ofMillis(500);
  private static final String EXISTS_ALREADY = "42710";
  private static final String READY =
      "SELECT confirmed_flush_lsn IS NOT NULL FROM pg_catalog.pg_replication_slots"
          + " WHERE slot_name = ?";

  private final SourceSettings source;
  private final Consumer<String> words;

  /**
   * The slot of that source.
   *
   * @param words hears what a creation waits for
   */
  ReplicationSlot(SourceSettings source, Consumer<String> words) {
    this.source = source;
    this.words = words;
  }

  /**
   * Creates it unless it is there. The server does so when all transactions have ended that are
   * open now, so that the log is complete from there on.
   */
  void create() throws UnreachableException, SQLException, InterruptedException {
    WaitReport report = new WaitReport("The snapshot of source." + source.name(), words);
    try (Connection connection = PostgresJdbc.open(source)) {
      Query query = Query.on(connection);
      Optional<Boolean> ready = isReady(query);
      while (!ready.orElse(false)) {
        if (ready.isEmpty()) {
          create(query, report);
        } else {
          // Somebody creates it, such as this job before it failed.
          report.remind(OpenTransaction.all(query));
          TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
        }
        ready = isReady(query);
      }
    }
  }

  private void create(Query query, WaitReport report)
      throws UnreachableException, SQLException, InterruptedException {
    try (Connection connection = PostgresJdbc.openPatient(source);
        Statement statement = connection.createStatement()) {
      FutureTask<Boolean> creation = new FutureTask<>(() -> execute(statement));
      Thread thread = new Thread(creation, "caudal-slot");
      thread.setDaemon(true);
      thread.start();
      try {
        while (!isDone(creation)) {
          report.remind(OpenTransaction.all(query));
        }
      } finally {
        if (!creation.isDone()) {
          statement.cancel();
        }
      }
    }
  }

  private Boolean execute(Statement statement) throws SQLException {
    statement.execute("SET statement_timeout = 0; SET lock_timeout = 0");
    return statement.execute(
        "SELECT pg_catalog.pg_create_logical_replication_slot('"
            + source.postgres().slot()
            + "', 'pgoutput')");
  }

  private static boolean isDone(FutureTask<?> creation) throws SQLException, InterruptedException {
    try {
      creation.get(STEP.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillWaiting) {
      return false;
    } catch (ExecutionException failure) {
      Throwable cause = failure.getCause();
      if (!(cause instanceof SQLException)) {
        throw new IllegalStateException(cause);
      }
      if (EXISTS_ALREADY.equals(((SQLException) cause).getSQLState())) {
        return true;
      }
      throw (SQLException) cause;
    }
  }

  /** Whether the log is kept from it on; empty if it is not there. */
  private Optional<Boolean> isReady(Query query) throws SQLException {
    return query.first(READY, row -> row.getBoolean(1), source.postgres().slot());
  }

  /**
   * Holds that it is there, where a job goes on.
   *
   * @throws LostPositionException if it is not
   */
  void require() throws UnreachableException, SQLException {
    try (Connection connection = PostgresJdbc.open(source)) {
      Optional<Problem> problem = new SlotPlace(source).problem(Query.on(connection));
      if (problem.isPresent()) {
        throw new LostPositionException(problem.orElseThrow());
      }
    }
  }
}
