package io.caudal.catalog;

import io.caudal.config.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Makes Athena know a catalogue; as often as one likes. */
public final class CatalogUpdate {

  private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(2);

  /** Athena executes some 20 such statements at a time, for all of an account. */
  private static final int THREADS = 4;

  private static final String REMEDY =
      "See the statement with: lake ddl. For rights and the place of results, see the README's"
          + " section Athena";

  private final Catalog catalog;
  private final Athena athena;
  private final ExecutorService threads;

  private CatalogUpdate(Catalog catalog, Athena athena, ExecutorService threads) {
    this.catalog = catalog;
    this.athena = athena;
    this.threads = threads;
  }

  /**
   * Creates what is missing, adds columns to tables, and replaces views. What fails does not keep
   * the rest from being done.
   *
   * @param workgroup in which Athena does so
   * @return what failed, with Athena's reason
   */
  public static List<Problem> apply(Catalog catalog, String workgroup) {
    try (Athena athena = Athena.in(workgroup, STATEMENT_LIMIT)) {
      return apply(catalog, athena);
    } catch (SdkException unusable) {
      return List.of(unusable(unusable));
    }
  }

  static List<Problem> apply(Catalog catalog, Athena athena) {
    // Threads of its own, since those of the common pool do not see the classes of the job's jar.
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      return new CatalogUpdate(catalog, athena, threads).apply();
    } catch (SdkException refused) {
      return List.of(unusable(refused));
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Problem> apply() {
    if (!athena.hasDatabase(catalog.database())) {
      Optional<String> failure = athena.execute(catalog.createDatabase());
      if (failure.isPresent()) {
        return List.of(
            problem(
                "Athena's database " + catalog.database(),
                "must be there, or be created",
                failure.orElseThrow()));
      }
    }
    List<Problem> problems = new ArrayList<>(each(catalog.tables(), this::table));
    problems.addAll(each(catalog.currentViews(), this::view));
    problems.addAll(each(catalog.analyses(), this::view));
    return problems.stream().distinct().collect(Collectors.toList());
  }

  private Optional<Problem> table(TableDdl wanted) {
    Optional<ExistingTable> existing = athena.table(catalog.database(), wanted.table().name());
    Optional<Problem> problem = TableChange.problem(wanted, existing);
    if (problem.isPresent()) {
      return problem;
    }
    for (String sql : TableChange.statements(wanted, existing)) {
      Optional<String> failure = athena.execute(sql);
      if (failure.isPresent()) {
        return Optional.of(
            problem(
                "Athena's table " + wanted.table().name(),
                "must be taken by Athena",
                failure.orElseThrow()));
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> view(Statement view) {
    return athena
        .execute(view.sql())
        .map(reason -> problem("Athena's view " + view.name(), "must be taken by Athena", reason));
  }

  private <T> List<Problem> each(List<T> all, Function<T, Optional<Problem>> work) {
    List<CompletableFuture<Optional<Problem>>> begun =
        all.stream()
            .map(one -> CompletableFuture.supplyAsync(() -> orReason(one, work), threads))
            .collect(Collectors.toList());
    return begun.stream().flatMap(one -> one.join().stream()).collect(Collectors.toList());
  }

  private static <T> Optional<Problem> orReason(T one, Function<T, Optional<Problem>> work) {
    try {
      return work.apply(one);
    } catch (SdkException refused) {
      return Optional.of(unusable(refused));
    }
  }

  private static Problem unusable(SdkException failure) {
    return problem("Athena", "must be within reach, and allow what is to be done", reason(failure));
  }

  /** Without the number of the request, so that what is the same is said once. */
  private static String reason(SdkException failure) {
    Optional<String> service =
        failure instanceof AwsServiceException
            ? Optional.ofNullable(((AwsServiceException) failure).awsErrorDetails())
                .map(AwsErrorDetails::errorMessage)
            : Optional.empty();
    return service.orElseGet(() -> String.valueOf(failure.getMessage()));
  }

  private static Problem problem(String subject, String rule, String reason) {
    return Problem.warning(subject, rule, reason, REMEDY);
  }
}
