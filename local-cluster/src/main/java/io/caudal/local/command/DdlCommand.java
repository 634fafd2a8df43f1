package io.caudal.local.command;

import io.caudal.LakeDescription;
import io.caudal.catalog.Catalog;
import io.caudal.catalog.CatalogUpdate;
import io.caudal.catalog.Statement;
import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.config.PropertyGroups;
import io.caudal.local.server.FlinkFileSystems;
import io.caudal.local.trino.AthenaOnTrino;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import org.apache.hadoop.hive.ql.parse.ParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells Athena, or the user, where the lake's tables are. */
@Command(
    name = "ddl",
    header = "Prints what Athena needs to know of a lake: tables, and views of current rows.",
    description = {
      "",
      "Without a file, of the last run's lake. It reads the databases' catalogues and lists the",
      "lake. Exit status: 0 all well, 1 Athena refused something, 2 bad input.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Try:",
      "  lake ddl --properties flink-application-properties-dev.json --out athena",
      "  lake ddl --properties flink-application-properties-dev.json --apply --workgroup primary"
    })
@SuppressWarnings("NullAway.Init")
final class DdlCommand implements Callable<Integer> {

  private static final int REFUSED = 1;
  private static final String EXAMPLE =
      "For instance --properties flink-application-properties-dev.json";

  @Spec private CommandSpec spec;

  @Option(
      names = "--properties",
      paramLabel = "FILE",
      description = "The property groups, as in flink-application-properties-dev.json.")
  private @Nullable Path properties;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Without a file: the folder of a kept run. Default: the last run.")
  private @Nullable Path keep;

  @Option(
      names = "--flink",
      paramLabel = "KEY=VALUE",
      description = "A setting of Flink, such as s3.endpoint=http://127.0.0.1:9000.")
  private Map<String, String> flink = Map.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write each statement into a file of its own; their names are in order.")
  private @Nullable Path out;

  @Option(
      names = "--apply",
      description = "Let Athena execute them: what is there keeps its files, and gets new columns.")
  private boolean apply;

  @Option(
      names = "--trino",
      paramLabel = "URL",
      description = {
        "Let a Trino execute them in Athena's place, such as jdbc:trino://127.0.0.1:8080/lake.",
        "Tables that are there are replaced, their files where they are."
      })
  private @Nullable String trino;

  @Option(
      names = "--workgroup",
      paramLabel = "NAME",
      description = "Athena's workgroup for that. Default: the setting catalog.workgroup.")
  private @Nullable String workgroup;

  @Override
  public Integer call() throws ParseException {
    if (properties == null) {
      show(ofRun());
      return 0;
    }
    FlinkFileSystems.initialize(Configuration.fromMap(flink));
    LakeDescription lake = LakeDescription.of(PropertyGroups.ofFile(properties));
    Catalog catalog = lake.catalog();
    if (out != null || (!apply && trino == null)) {
      show(DdlFiles.scripts(catalog.statements()));
    }
    if (trino != null) {
      applyOnTrino(catalog.statements(), trino);
    }
    if (apply) {
      String chosen = workgroup == null ? lake.settings().lake().catalogWorkgroup() : workgroup;
      return apply(catalog, chosen);
    }
    return 0;
  }

  private void show(SortedMap<String, String> scripts) {
    PrintWriter told = spec.commandLine().getOut();
    if (out == null) {
      scripts.values().forEach(told::println);
    } else {
      DdlFiles.write(out, scripts);
      told.println("Written to " + out);
    }
  }

  private int apply(Catalog catalog, String group) {
    PrintWriter told = spec.commandLine().getOut();
    List<Problem> failures = CatalogUpdate.apply(catalog, group);
    ProblemText.lines(failures).forEach(told::println);
    int all = catalog.statements().size();
    String things = all + ": database, tables and views";
    told.println(
        failures.isEmpty() ? "Athena has all " + things : "Athena lacks some of the " + things);
    return failures.isEmpty() ? 0 : REFUSED;
  }

  private void applyOnTrino(List<Statement> statements, String url) throws ParseException {
    try (Connection connection = DriverManager.getConnection(url, "caudal", null)) {
      new AthenaOnTrino(connection).create(statements);
    } catch (SQLException e) {
      throw new ProblemsException(
          List.of(
              Problem.error(
                  "--trino",
                  "must name a Trino that takes the statements, and its catalogue",
                  String.valueOf(e.getMessage()),
                  "For instance --trino jdbc:trino://127.0.0.1:8080/lake")));
    }
    spec.commandLine()
        .getOut()
        .println("Trino has all " + statements.size() + ": database, tables and views");
  }

  private SortedMap<String, String> ofRun() {
    if (apply || trino != null) {
      throw refused(
          "must name the property groups of the lake that Athena or Trino is told of", EXAMPLE);
    }
    Optional<Path> run = Optional.ofNullable(keep).or(LakeRecord::lastRun);
    SortedMap<String, String> scripts =
        run.map(folder -> DdlFiles.read(DdlFiles.of(folder))).orElseGet(TreeMap::new);
    if (scripts.isEmpty()) {
      throw refused(
          "must name the property groups, for there is no last run",
          EXAMPLE + "; or start one with: lake up");
    }
    return scripts;
  }

  private static ProblemsException refused(String rule, String remedy) {
    return new ProblemsException(List.of(Problem.error("--properties", rule, "", remedy)));
  }
}
