package io.caudal.local.trino;

import io.caudal.local.grafana.Dashboard;
import io.caudal.local.grafana.Panel;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** The queries of dashboards, as Grafana hands them to Athena when they are opened. */
final class DashboardQueries {

  private final Athena athena;
  private final String database;
  private final String table;

  DashboardQueries(Athena athena, String database, String table) {
    this.athena = athena;
    this.database = database;
    this.table = table;
  }

  /**
   * Each has rows, whatever they are grouped by, and no decimals: both data sources give Grafana
   * these as texts, of which it draws nothing.
   */
  void check(Dashboard dashboard, SoftAssertions all) throws SQLException {
    Instant now = Instant.now();
    for (String bucket : dashboard.values("bucket")) {
      Map<String, String> variables =
          Map.of("database", database, "bucket", bucket, "table", table);
      for (Panel panel : dashboard.panels()) {
        String sql = panel.sql(dashboard.from(now), dashboard.to(now), variables);
        String name = dashboard + " / " + panel + " by " + bucket;
        all.assertThat(athena.texts(sql)).as(name).isNotEmpty();
        List<String> types = athena.types(sql);
        all.assertThat(types).as(name).noneMatch(type -> type.startsWith("decimal"));
      }
    }
  }
}
