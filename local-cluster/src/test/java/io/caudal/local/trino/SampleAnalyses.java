package io.caudal.local.trino;

import io.caudal.catalog.AnalysisView;
import io.caudal.catalog.SampleViews;
import io.caudal.config.Zone;
import io.caudal.local.check.CurrentState;
import io.caudal.local.check.Lake;
import io.caudal.local.tickit.TickitTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The views of the sample, for a reader that has none of Athena's tables and views. */
final class SampleAnalyses {

  private static final String CURRENT = "_current";

  private SampleAnalyses() {}

  static List<AnalysisView> all() {
    return SampleViews.of(
        Arrays.stream(TickitTable.values())
            .map(TickitTable::lakeTable)
            .collect(Collectors.toSet()));
  }

  /** The SELECT of a view over files. */
  static String on(Lake files, AnalysisView view) {
    return view.select(name -> "(" + rows(files, name) + ")");
  }

  private static String rows(Lake files, String name) {
    String table = name.replace(CURRENT, "");
    String changes = files.changes(Zone.REFINED, table);
    return name.endsWith(CURRENT)
        ? CurrentState.of(changes, List.of(key(table)))
        : "SELECT * FROM " + changes;
  }

  private static String key(String table) {
    return Arrays.stream(TickitTable.values())
        .filter(each -> each.lakeTable().equals(table))
        .findFirst()
        .orElseThrow()
        .key();
  }
}
