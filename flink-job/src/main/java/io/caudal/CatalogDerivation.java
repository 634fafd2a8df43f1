package io.caudal;

import io.caudal.catalog.Catalog;
import io.caudal.catalog.LakeTable;
import io.caudal.catalog.SampleViews;
import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.config.Settings;
import io.caudal.config.Zone;
import io.caudal.refine.RefinedTypes;
import io.caudal.refine.SqlFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** From what the job will write to what Athena is told of it. */
final class CatalogDerivation {

  private final Settings settings;
  private final RefinedTypes types;
  private final BiFunction<Zone, String, LocalDate> firstDays;

  /**
   * For a job.
   *
   * @param firstDays of a table in a zone: no partition is earlier
   */
  CatalogDerivation(
      Settings settings, SqlFiles files, BiFunction<Zone, String, LocalDate> firstDays) {
    this.settings = settings;
    this.types = RefinedTypes.of(files);
    this.firstDays = firstDays;
  }

  /**
   * The catalogue of some tables.
   *
   * @throws ProblemsException if the lake is where Athena cannot read it
   */
  Catalog catalog(List<TableSchema> tables) {
    String path = settings.lake().path();
    if (!path.startsWith("s3")) {
      throw new ProblemsException(
          List.of(
              Problem.error(
                  "lake / path",
                  "must be in S3, since Athena reads nothing else",
                  path,
                  "Query a lake on this machine with: lake sql")));
    }
    List<LakeTable> all = new ArrayList<>();
    for (Zone zone : settings.lake().zones()) {
      tables.forEach(table -> all.add(table(zone, table)));
    }
    return Catalog.of(settings.lake().catalogDatabase(), path, all, SampleViews::of);
  }

  private LakeTable table(Zone zone, TableSchema table) {
    return LakeTable.of(
        zone,
        table.lakeTable(),
        zone == Zone.RAW ? types.kept(table) : types.refined(table),
        table.key().stream()
            .map(column -> column.toLowerCase(Locale.ROOT))
            .collect(Collectors.toList()),
        settings.table(table.id()).partitioning().orElse(settings.lake().partitioning()),
        firstDays.apply(zone, table.lakeTable()));
  }
}
