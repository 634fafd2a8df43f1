package io.caudal.local.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Queries a lake on this machine. */
@Command(
    name = "sql",
    header = "Queries the lake with DuckDB: that of the last run, unless another one is named.",
    description = {
      "",
      "Every table is there as what it holds now, TABLE_current, and as all its changes, TABLE.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Try:",
      "  lake sql \"SHOW TABLES\"",
      "  lake sql \"SELECT cdc_op, count(*) FROM sales GROUP BY cdc_op\"",
      "  lake sql \"SELECT * FROM event_current ORDER BY starttime LIMIT 10\""
    })
@SuppressWarnings("NullAway.Init")
final class SqlCommand implements Callable<Integer> {

  private static final int BAD_INPUT = 2;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SQL", description = "One statement.")
  private String sql;

  @Option(
      names = "--lake",
      paramLabel = "PATH",
      description = "A lake's folder, which holds refined/; also written file:///...")
  private @Nullable String lake;

  @Option(names = "--keep", paramLabel = "DIR", description = "The folder of a kept run.")
  private @Nullable Path keep;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (LakeViews views = LakeViews.of(LakeChoice.of(lake, keep))) {
      views.query(sql).forEach(out::println);
      return 0;
    } catch (SQLException e) {
      spec.commandLine().getErr().println("lake: " + String.valueOf(e.getMessage()).strip());
      return BAD_INPUT;
    }
  }
}
