package io.caudal.catalog;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.ContractColumns;
import io.caudal.config.Partitioning;
import io.caudal.config.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.TimestampType;
import org.junit.jupiter.api.Test;

class CatalogTest {

  private static final RowType.RowField ID = new RowType.RowField("id", new BigIntType());
  private static final RowType.RowField PRICE =
      new RowType.RowField("price", new DecimalType(8, 2));

  private static LakeTable table(
      Zone zone, String name, Partitioning partitioning, RowType.RowField... columns) {
    List<RowType.RowField> fields = new ArrayList<>(List.of(columns));
    fields.addAll(ContractColumns.CHANGE);
    LogicalType timestamp = new TimestampType(3);
    fields.add(new RowType.RowField(ContractColumns.REFINED_TIMESTAMP, timestamp));
    return LakeTable.of(
        zone,
        name,
        new RowType(false, fields),
        List.of(columns[0].getName()),
        partitioning,
        LocalDate.of(2026, 11, 22));
  }

  private static Catalog catalog(String path, LakeTable... tables) {
    return Catalog.of("shop", path, List.of(tables), names -> List.of());
  }

  private static String ddl(Catalog catalog, int statement) {
    return catalog.statements().get(statement).script();
  }

  @Test
  void aTableWithItsPartitionsAndItsCurrentRows() {
    Catalog catalog =
        catalog(
            "s3a://my.bucket/a shop", table(Zone.REFINED, "order", Partitioning.DAY, ID, PRICE));
    assertThat(catalog.statements())
        .extracting(Statement::fileName)
        .containsExactly("1-database-shop.sql", "2-table-order.sql", "3-view-order_current.sql");
    assertThat(ddl(catalog, 0)).isEqualTo("CREATE DATABASE IF NOT EXISTS `shop`;\n");
    assertThat(ddl(catalog, 1))
        .isEqualTo(
            String.join(
                "\n",
                "CREATE EXTERNAL TABLE IF NOT EXISTS `shop`.`order` (",
                "  `id` bigint COMMENT 'Key',",
                "  `price` decimal(8,2),",
                "  `cdc_op` string COMMENT 'r read by the snapshot, c insert, u update, d delete,"
                    + " t truncate',",
                "  `cdc_timestamp` timestamp COMMENT 'When the database made the change (UTC)."
                    + " For r, when the row was read',",
                "  `cdc_position` string COMMENT 'Place in the log of the source. Of two changes of"
                    + " a row, the later has the greater text',",
                "  `refined_timestamp` timestamp COMMENT 'When the row passed the refine step"
                    + " (UTC). Its day is dt'",
                ")",
                "COMMENT 'Every change, by Caudal. Current rows: order_current'",
                "PARTITIONED BY (",
                "  `dt` string COMMENT 'UTC day of refined_timestamp, as 2026-11-22. Name it in"
                    + " WHERE to read less'",
                ")",
                "STORED AS PARQUET",
                "LOCATION 's3://my.bucket/a shop/refined/order/'",
                "TBLPROPERTIES (",
                "  'projection.enabled' = 'true',",
                "  'projection.dt.type' = 'date',",
                "  'projection.dt.format' = 'yyyy-MM-dd',",
                "  'projection.dt.range' = '2026-11-22,NOW',",
                "  'projection.dt.interval' = '1',",
                "  'projection.dt.interval.unit' = 'DAYS',",
                "  'storage.location.template' = 's3://my.bucket/a shop/refined/order/dt=${dt}/'",
                ");\n"));
    assertThat(ddl(catalog, 2))
        .startsWith("CREATE OR REPLACE VIEW \"shop\".\"order_current\" AS\nSELECT\n  \"id\",\n")
        .contains("FROM \"shop\".\"order\"\n")
        .contains("\"refined_timestamp\",\n  \"dt\"\nFROM (");
  }

  @Test
  void hoursAreProjectedWithTwoDigits() {
    Catalog catalog = catalog("s3://bucket", table(Zone.REFINED, "order", Partitioning.HOUR, ID));
    assertThat(ddl(catalog, 1))
        .contains("`dt` string COMMENT", ",\n  `hour` string COMMENT 'UTC hour")
        .contains("'projection.hour.type' = 'integer'")
        .contains("'projection.hour.range' = '0,23'")
        .contains("'projection.hour.digits' = '2'")
        .contains("'s3://bucket/refined/order/dt=${dt}/hour=${hour}/'");
    assertThat(ddl(catalog, 2)).contains("\"dt\",\n  \"hour\"\nFROM (");
  }

  @Test
  void rawTablesHaveNoView() {
    Catalog catalog =
        catalog(
            "s3://bucket",
            table(Zone.REFINED, "order", Partitioning.DAY, ID),
            table(Zone.RAW, "order", Partitioning.DAY, ID));
    assertThat(catalog.statements())
        .extracting(Statement::name)
        .containsExactly("shop", "order", "order_raw", "order_current");
    assertThat(ddl(catalog, 2)).contains("`shop`.`order_raw`", "LOCATION 's3://bucket/raw/order/'");
  }

  @Test
  void aTableOf300Columns() {
    RowType.RowField[] columns =
        IntStream.range(0, 300)
            .mapToObj(i -> new RowType.RowField("c" + i, new BigIntType()))
            .collect(toList())
            .toArray(RowType.RowField[]::new);
    Catalog catalog =
        catalog("s3://bucket", table(Zone.REFINED, "wide", Partitioning.DAY, columns));
    assertThat(ddl(catalog, 1)).contains("`c299` bigint,\n  `cdc_op` string");
    assertThat(ddl(catalog, 2)).contains("\"c299\",\n  \"cdc_op\"");
  }

  @Test
  void analysesOfTablesThatAreThere() {
    Catalog catalog =
        Catalog.of(
            "shop",
            "s3://bucket",
            List.of(table(Zone.REFINED, "order", Partitioning.DAY, ID)),
            names -> {
              assertThat(names).containsExactlyInAnyOrder("order", "order_current");
              return List.of(
                  AnalysisView.of("both", "SELECT 1 FROM order_current JOIN order o ON 1=1"));
            });
    assertThat(catalog.statements())
        .extracting(Statement::fileName)
        .as("in the order of execution, which is that of their names")
        .isSorted()
        .endsWith("3-view-order_current.sql", "4-view-both.sql");
    assertThat(ddl(catalog, 3))
        .isEqualTo(
            "CREATE OR REPLACE VIEW \"shop\".\"both\" AS\n"
                + "SELECT 1 FROM \"shop\".\"order_current\" JOIN \"shop\".\"order\" o ON 1=1;\n");
  }

  @Test
  void analysesOfTheSampleNeedItsTables() {
    Set<String> tables =
        new HashSet<>(Set.of("category", "date", "event", "listing", "sales", "users", "venue"));
    assertThat(SampleViews.of(tables)).hasSize(6);
    tables.add("recent_sales");
    assertThat(SampleViews.of(tables))
        .hasSize(5)
        .extracting(AnalysisView::name)
        .doesNotContain("recent_sales");
    tables.remove("venue");
    assertThat(SampleViews.of(tables)).isEmpty();
  }
}
