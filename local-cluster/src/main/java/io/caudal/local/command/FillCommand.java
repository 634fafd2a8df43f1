package io.caudal.local.command;

import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.config.PropertyGroups;
import io.caudal.local.market.MarketFill;
import io.caudal.local.market.MarketServer;
import io.caudal.local.text.Numbers;
import io.caudal.local.tickit.TickitData;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sample's databases on servers that run already. */
@Command(
    name = "fill",
    header = "Makes and fills the marketplace's databases on servers that run already.",
    description = {
      "",
      "It creates the user that the job logs in as, too. What is filled already stays as it is; what",
      "was cut short, or has no table, is made anew.",
      ""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class FillCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private MarketOptions market;

  @Option(
      names = "--scale",
      paramLabel = "X",
      defaultValue = "1",
      description = "Size of the data, as a fraction or a multiple. Default: ${DEFAULT-VALUE}.")
  private double scale = 1;

  @ArgGroup private @Nullable Properties properties;

  /** Where the properties of the job go. */
  static final class Properties {

    @Option(
        names = "--properties",
        paramLabel = "FILE",
        description = "Write the properties of a job that captures them into this file.")
    private @Nullable Path written;

    @Option(
        names = "--add-to",
        paramLabel = "FILE",
        description = "Add them to the properties in this file.")
    private @Nullable Path extended;

    Path file() {
      return written == null ? Objects.requireNonNull(extended) : written;
    }
  }

  @Option(
      names = "--path",
      paramLabel = "PATH",
      defaultValue = "s3://lake/tickit",
      description = "The lake's path in those properties. Default: ${DEFAULT-VALUE}.")
  private String path = "";

  @Override
  public Integer call() throws Exception {
    List<Problem> problems = new ArrayList<>(Scale.problems(scale));
    Map<String, Map<String, String>> begun = begun(problems);
    List<MarketServer> servers = market.servers(problems);
    PrintWriter out = spec.commandLine().getOut();
    TickitData data = TickitData.scaled(scale);
    List<MarketServer> filled =
        MarketFill.fill(
            servers,
            data,
            (table, rows, all) -> {
              if (rows == all) {
                out.println(table.table() + ": " + Numbers.grouped(rows) + " rows");
                out.flush();
              }
            });
    servers.stream()
        .filter(server -> !filled.contains(server))
        .forEach(server -> out.println(server.source() + ": filled already"));
    if (properties != null) {
      servers.forEach(server -> begun.put("source." + server.source(), server.properties()));
      PropertiesFile.write(properties.file(), begun);
    }
    return 0;
  }

  /** The groups that the servers' are put beside. */
  private Map<String, Map<String, String>> begun(List<Problem> problems) {
    Map<String, Map<String, String>> begun = new LinkedHashMap<>();
    if (properties == null || properties.extended == null) {
      begun.put("lake", Map.of("path", path));
      problems.addAll(
          WrittenFile.problems("--properties", properties == null ? null : properties.written));
      return begun;
    }
    try {
      begun.putAll(PropertyGroups.ofFile(properties.extended));
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
    }
    return begun;
  }
}
