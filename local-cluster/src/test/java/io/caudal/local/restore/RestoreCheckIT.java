package io.caudal.local.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.config.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Savepoints that were spoilt, and jobs and databases that have changed since: each is refused with
 * the one right reason, or goes on.
 */
@SuppressWarnings("NullAway.Init")
final class RestoreCheckIT {

  @TempDir private static Path folder;
  private static StoppedJobs jobs;

  @TempDir private Path copy;

  @BeforeAll
  static void start() throws Exception {
    jobs = StoppedJobs.in(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    jobs.close();
  }

  static Stream<RestoreCase> cases() {
    return Stream.concat(new JobCases(jobs).all(), new ServerCases(jobs).all());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isAnsweredRightly(RestoreCase given) throws Exception {
    Restore restore = jobs.of(given.job());
    given.change().apply(restore, copy);
    List<Problem> errors = restore.errors();
    if (given.answer().equals(RestoreCase.GOES_ON)) {
      assertThat(errors).isEmpty();
    } else {
      assertThat(errors).hasSize(1);
      assertThat(errors.get(0).toString()).contains(given.answer());
    }
  }
}
