package io.caudal.local.command;

import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.local.tickit.TickitTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be said of the marketplace and its lake. */
final class UpOptions {

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "100",
      description = "Changes per second in the databases; 0 for none. Default: ${DEFAULT-VALUE}.")
  private double rate = 100;

  @Option(
      names = "--scale",
      paramLabel = "X",
      defaultValue = "1",
      description =
          "Size of the data, as a fraction or a multiple of the sample's. Default: ${DEFAULT-VALUE}.")
  private double scale = 1;

  @Option(
      names = "--tables",
      paramLabel = "TABLE",
      split = ",",
      description = "Only these tables, such as sales,event. Default: all.")
  private List<String> tables = List.of();

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = {
        "Where databases, lake and savepoint stay.",
        "A second run with the same folder goes on where the first one stopped."
      })
  private @Nullable Path keep;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what was found at the end into this file, as JSON.")
  private @Nullable Path report;

  @Mixin private MySqlOptions mysql = new MySqlOptions();

  @Mixin private SqlServerOptions sqlServer = new SqlServerOptions();

  double rate() {
    return rate;
  }

  double scale() {
    return scale;
  }

  Optional<Path> keep() {
    return Optional.ofNullable(keep);
  }

  MySqlOptions mysql() {
    return mysql;
  }

  SqlServerOptions sqlServer() {
    return sqlServer;
  }

  Optional<Path> report() {
    return Optional.ofNullable(report);
  }

  /** The tables that are captured, in the order of their sources. */
  List<TickitTable> tables() {
    return all().filter(table -> tables.isEmpty() || tables.contains(table.table())).toList();
  }

  /**
   * Checks what can be checked before anything is started.
   *
   * @throws ProblemsException with everything that is wrong
   */
  void check() {
    Optional<Path> kept = keep().filter(Marketplace::isIn);
    List<Problem> problems = new ArrayList<>(mysql.problems(kept));
    problems.addAll(sqlServer.problems(kept));
    if (!(rate >= 0)) {
      problems.add(
          mistake(
              "--rate", "must not be negative", String.valueOf(rate), "For instance --rate 100"));
    }
    problems.addAll(Scale.problems(scale));
    problems.addAll(WrittenFile.problems("--report", report));
    List<String> known = all().map(TickitTable::table).toList();
    tables.stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name ->
                problems.add(
                    mistake(
                        "--tables",
                        "must be tables of the marketplace",
                        name,
                        "Choose from: " + String.join(", ", known))));
    if (!problems.isEmpty()) {
      throw new ProblemsException(problems);
    }
  }

  private static Stream<TickitTable> all() {
    return Arrays.stream(TickitTable.values());
  }

  private static Problem mistake(String option, String rule, String seen, String remedy) {
    return Problem.error(option, rule, seen, remedy);
  }
}
