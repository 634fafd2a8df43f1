package io.caudal.local.trino;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.catalog.AnalysisView;
import io.caudal.catalog.Statement;
import io.caudal.config.Zone;
import io.caudal.local.check.Lake;
import io.caudal.local.flink.RunningJob;
import io.caudal.local.grafana.Dashboard;
import io.caudal.local.tickit.TickitTable;
import io.caudal.local.types.EveryType;
import io.caudal.local.types.TypedTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** On Trino, with tables and views as Athena is told of them, the lake is what the sources are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AthenaIT {

  @TempDir static Path folder;
  private AthenaLake lake;
  private Athena athena;
  private List<Statement> told;
  private final List<Moment> moments = new ArrayList<>();

  @BeforeAll
  void fillLake() throws Exception {
    lake = AthenaLake.start(folder);
    prepare();
    RunningJob first = lake.run(lake.properties());
    AthenaLake.await(first, "the first snapshot", this::isRead);
    moments.add(Moment.now(lake));
    lake.execute("mysql", Cases.MYSQL_LOGGED);
    lake.execute("postgres", Cases.POSTGRES_LOGGED);
    AthenaLake.await(first, "the first log", lake::hasCases);
    moments.add(Moment.now(lake));
    lake.stop(first);

    lake.execute("mysql", Cases.MYSQL_MISSED);
    lake.execute("postgres", Cases.POSTGRES_MISSED);
    RunningJob second = runWithoutRights();
    AthenaLake.await(second, "the second snapshot", lake::hasCases);
    lake.execute("mysql", Cases.MYSQL_LAST);
    lake.execute("postgres", Cases.POSTGRES_LAST);
    AthenaLake.await(second, "the second log", lake::hasCases);
    moments.add(Moment.now(lake));
    // Whoever wants the tables need not stop the job, which holds the replication slot.
    told = new ArrayList<>(lake.catalog(lake.properties()));
    lake.catalog(lake.propertiesOfCases()).stream()
        .filter(statement -> statement.name().endsWith("_raw"))
        .forEach(told::add);
    lake.stop(second);
    athena = Athena.on(lake.trino());
    athena.create(told);
  }

  @AfterAll
  void stopServers() throws Exception {
    athena.close();
    lake.close();
  }

  /** A job that is to tell Athena, may not, and goes on. */
  private RunningJob runWithoutRights() throws Exception {
    Map<String, Map<String, String>> properties = lake.propertiesOfCases();
    Map<String, String> settings = new HashMap<>(properties.getOrDefault("lake", Map.of()));
    settings.put("catalog.apply", "true");
    properties.put("lake", settings);
    try (ForbiddingAthena forbidding = new ForbiddingAthena()) {
      RunningJob job = lake.run(properties);
      assertThat(forbidding.asked()).contains("AmazonAthena.GetDatabase");
      return job;
    }
  }

  private void prepare() throws Exception {
    for (Map.Entry<String, List<TypedTable>> source : EveryType.tables().entrySet()) {
      lake.execute(source.getKey(), EveryType.statements(source.getKey()));
      for (TypedTable table : source.getValue()) {
        if (table.select().isPresent()) {
          lake.refine(source.getKey(), table.name(), table.select().orElseThrow());
        }
      }
    }
    lake.execute("mysql", Cases.MYSQL);
    lake.execute("postgres", Cases.POSTGRES);
    for (Map.Entry<String, String> select : Cases.REFINED.entrySet()) {
      lake.refine("mysql", select.getKey(), select.getValue());
    }
  }

  private boolean isRead() throws Exception {
    for (TypedTable table : typed()) {
      if (lake.count(table.name()) < table.rows()) {
        return false;
      }
    }
    for (TickitTable table : TickitTable.values()) {
      if (lake.count(table.lakeTable()) == 0) {
        return false;
      }
    }
    return lake.hasCases()
        && Stream.of("order", "2nd", "upper", "wide").allMatch(name -> holds(name));
  }

  private static List<TypedTable> typed() {
    return EveryType.tables().values().stream().flatMap(List::stream).toList();
  }

  private boolean holds(String table) {
    try {
      return lake.count(table) == 1;
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void currentRowsAreThoseOfTheSource() throws Exception {
    SoftAssertions all = new SoftAssertions();
    for (Map.Entry<String, List<String>> source : Cases.TABLES.entrySet()) {
      for (String table : source.getValue()) {
        all.assertThat(athena.texts("SELECT id, note FROM athena." + table + "_current"))
            .as(table)
            .isNotEmpty()
            .isEqualTo(lake.source(source.getKey(), table));
      }
    }
    all.assertAll();
  }

  @Test
  void withoutTheEndsOfHistoriesRowsWouldComeBack() throws Exception {
    for (String table : List.of("case_orders", "case_emptied", "case_left")) {
      String source = table.equals("case_left") ? "postgres" : "mysql";
      assertThat(
              athena.texts(
                  "SELECT id, note FROM (SELECT *, row_number() OVER (PARTITION BY id ORDER BY"
                      + " cdc_position DESC) AS n FROM athena."
                      + table
                      + " WHERE cdc_op <> 't') WHERE n = 1 AND cdc_op <> 'd'"))
          .as(table)
          .containsAll(lake.source(source, table))
          .hasSizeGreaterThan(lake.source(source, table).size());
    }
  }

  @Test
  void everyTableAndViewReadsTheSameAsAnotherReader() throws Exception {
    SoftAssertions all = new SoftAssertions();
    try (Lake files = Lake.at(lake.files())) {
      for (Statement statement : told) {
        Optional<String> select = ReadByOthers.select(files, statement);
        if (select.isPresent()) {
          all.assertThat(athena.texts(ReadByOthers.select(statement)))
              .as(statement.name())
              .isNotEmpty()
              .isEqualTo(AthenaLake.rows(files.connection(), select.orElseThrow()));
        }
      }
    }
    all.assertAll();
  }

  @Test
  void whatAnotherReaderReadsIsWhatTheSourcesHave() throws Exception {
    SoftAssertions all = new SoftAssertions();
    try (Lake files = Lake.at(lake.files())) {
      for (TypedTable table : typed()) {
        EveryType.prove(all, table, files.connection(), files.changes(Zone.REFINED, table.name()));
      }
    }
    all.assertAll();
  }

  @Test
  void lateColumnsAreNullInOlderFiles() throws Exception {
    assertThat(
            athena.texts(
                "SELECT DISTINCT late FROM athena.case_orders WHERE cdc_position <"
                    + " (SELECT max(cdc_position) FROM athena.case_orders WHERE cdc_op = 't')"))
        .containsExactly("[null]");
    assertThat(athena.texts("SELECT id, late FROM athena.case_orders_current WHERE late <> ''"))
        .containsExactly("[6, later]", "[8, late]");
  }

  @Test
  void theStateAsOfAMoment() throws Exception {
    for (Moment moment : moments) {
      assertThat(athena.texts("SELECT id, note FROM (" + moment.query() + ")"))
          .isNotEmpty()
          .isEqualTo(moment.orders());
    }
  }

  @Test
  void namesOfAnyKind() throws Exception {
    assertThat(
            athena.texts(
                "SELECT \"group\", \"select\", \"1st\", \"_x\" FROM athena.\"order_current\""))
        .containsExactly("[1, 2, 3, 4]");
    assertThat(athena.texts("SELECT id, with_blank, change_rank FROM athena.\"2nd_current\""))
        .containsExactly("[1, 2, 3]");
    assertThat(athena.texts("SELECT id, note FROM athena.upper_current"))
        .containsExactly("[1, Note]");
    assertThat(athena.texts("SELECT c0, c1, c299 FROM athena.wide_current"))
        .containsExactly("[0, null, 299]");
  }

  @Test
  void analysesOfTheSample() throws Exception {
    SoftAssertions all = new SoftAssertions();
    try (Lake files = Lake.at(lake.files())) {
      for (AnalysisView view : SampleAnalyses.all()) {
        List<String> rows = athena.texts("SELECT * FROM athena." + view.name());
        all.assertThat(rows)
            .as(view.name())
            .isNotEmpty()
            .isEqualTo(AthenaLake.rows(files.connection(), SampleAnalyses.on(files, view)));
      }
    }
    all.assertAll();
  }

  @Test
  void everyPanelOfTheDashboards() throws Exception {
    SoftAssertions all = new SoftAssertions();
    for (Dashboard dashboard : Dashboard.all()) {
      new DashboardQueries(athena, "athena", "sales").check(dashboard, all);
    }
    all.assertAll();
  }

  @Test
  void aDayIsReadAlone() throws Exception {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (int ago = 0; ago < 3; ago++) {
      lake.copy("sales", "days", "dt=" + today.minusDays(ago));
    }
    create("days", "sales");
    String ofToday = " FROM days.sales WHERE dt = '" + today + "'";
    long day = athena.bytesRead("SELECT sum(pricepaid)" + ofToday);
    long all = athena.bytesRead("SELECT sum(pricepaid) FROM days.sales");
    assertThat(day).isPositive();
    assertThat(all).isBetween(day * 29 / 10, day * 31 / 10);
    assertThat(athena.plan("SELECT sum(pricepaid)" + ofToday)).contains("[[" + today + "]]");
  }

  @Test
  void anHourIsReadAlone() throws Exception {
    String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    for (String hour : List.of("00", "09", "23")) {
      lake.copy("case_orders", "hours", "dt=" + yesterday + "/hour=" + hour);
    }
    create("hours", "case_orders");
    String ofDay = " FROM hours.case_orders WHERE dt = '" + yesterday + "'";
    assertThat(athena.texts("SELECT DISTINCT dt, hour" + ofDay))
        .containsExactly(
            "[" + yesterday + ", 00]", "[" + yesterday + ", 09]", "[" + yesterday + ", 23]");
    String ofHour = ofDay + " AND hour = '09'";
    assertThat(athena.texts("SELECT DISTINCT hour" + ofHour)).containsExactly("[09]");
    assertThat(athena.plan("SELECT id" + ofHour)).contains("[[09]]").doesNotContain("[[23]]");
  }

  /** Tells Athena of one table of another lake. */
  private void create(String database, String table) throws Exception {
    athena.create(
        lake.catalog(lake.properties(database)).stream()
            .filter(statement -> List.of(database, table).contains(statement.name()))
            .toList());
  }
}
