package io.caudal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.ContractColumns;
import io.caudal.config.Partitioning;
import io.caudal.config.Problem;
import io.caudal.config.Zone;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.DateType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.VarCharType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogUpdateTest {

  private static final String PLACE =
      "\"TableType\": \"EXTERNAL_TABLE\", \"PartitionKeys\": [{\"Name\": \"dt\", \"Type\":"
          + " \"string\"}], \"Parameters\": {\"projection.dt.range\": \"2026-11-22,NOW\","
          + " \"location\": \"s3://bucket/refined/orders\"}";
  private static final String VIEW = "CREATE OR REPLACE VIEW \"shop\".\"orders_current\" AS";
  private static final String CREATE = "CREATE EXTERNAL TABLE IF NOT EXISTS `shop`.`orders`";

  private final AthenaDouble athena;

  CatalogUpdateTest() throws IOException {
    this.athena = new AthenaDouble();
  }

  @BeforeEach
  void addDatabase() {
    athena.addDatabase();
  }

  @AfterEach
  void stop() {
    athena.close();
  }

  private List<String> apply(String firstDay, String column, LogicalType type) {
    List<RowType.RowField> fields = new ArrayList<>();
    fields.add(new RowType.RowField("id", new BigIntType()));
    fields.add(new RowType.RowField(column, type));
    fields.addAll(ContractColumns.CHANGE);
    LakeTable table =
        LakeTable.of(
            Zone.REFINED,
            "orders",
            new RowType(false, fields),
            List.of("id"),
            Partitioning.DAY,
            LocalDate.parse(firstDay));
    Catalog catalog = Catalog.of("shop", "s3://bucket", List.of(table), names -> List.of());
    List<String> problems = new ArrayList<>();
    try (Athena client = athena.client()) {
      for (Problem problem : CatalogUpdate.apply(catalog, client)) {
        problems.add(problem.toString());
      }
    }
    return problems;
  }

  private List<String> apply() {
    return apply("2026-11-22", "note", VarCharType.STRING_TYPE);
  }

  private static String table(String columns, String place) {
    return "{\"Name\": \"orders\", \"Columns\": [{\"Name\": \"id\", \"Type\": \"bigint\"}, "
        + columns
        + "{\"Name\": \"cdc_op\", \"Type\": \"string\"}, {\"Name\": \"cdc_timestamp\","
        + " \"Type\": \"timestamp\"}, {\"Name\": \"cdc_position\", \"Type\": \"string\"}], "
        + place
        + "}";
  }

  private static String note(String type) {
    return "{\"Name\": \"note\", \"Type\": \"" + type + "\"}, ";
  }

  @Test
  void createsWhatIsMissing() throws IOException {
    try (AthenaDouble empty = new AthenaDouble();
        Athena client = empty.client()) {
      Catalog catalog = Catalog.of("shop", "s3://bucket", List.of(), names -> List.of());
      assertThat(CatalogUpdate.apply(catalog, client)).isEmpty();
      assertThat(empty.executed()).containsExactly("CREATE DATABASE IF NOT EXISTS `shop`");
    }
    assertThat(apply()).isEmpty();
    assertThat(athena.executed()).containsExactly(CREATE, VIEW);
  }

  @Test
  void leavesAsItIsWhatIsAsItShallBe() {
    athena.add("orders", table(note("string"), PLACE));
    assertThat(apply()).isEmpty();
    assertThat(athena.executed()).containsExactly(VIEW);
  }

  @Test
  void addsColumns() {
    athena.add("orders", table("", PLACE));
    assertThat(apply()).isEmpty();
    assertThat(athena.executed()).containsExactly("ALTER TABLE `shop`.`orders` ADD COLUMNS", VIEW);
  }

  @Test
  void createsATableAnewForADateAndKeepsOlderColumns() {
    athena.add("orders", table(note("string"), PLACE));
    assertThat(apply("2026-11-22", "day", new DateType())).isEmpty();
    assertThat(athena.executed())
        .containsExactly("DROP TABLE IF EXISTS `shop`.`orders`", CREATE, VIEW);
    assertThat(athena.statement(1))
        .contains("`day` date,")
        .contains("`cdc_position` string COMMENT")
        .contains(",\n  `note` string\n)\nCOMMENT");
  }

  @Test
  void createsATableAnewForOtherPartitions() {
    athena.add("orders", table(note("string"), PLACE.replace("\"dt\"", "\"day\"")));
    assertThat(apply()).isEmpty();
    assertThat(athena.executed())
        .containsExactly("DROP TABLE IF EXISTS `shop`.`orders`", CREATE, VIEW);
  }

  @Test
  void hidesNoEarlierDays() {
    athena.add("orders", table(note("string"), PLACE));
    assertThat(apply("2026-11-23", "note", VarCharType.STRING_TYPE)).isEmpty();
    assertThat(athena.executed()).containsExactly(VIEW);
    athena.forget();
    assertThat(apply("2025-11-23", "note", VarCharType.STRING_TYPE)).isEmpty();
    assertThat(athena.executed())
        .containsExactly("ALTER TABLE `shop`.`orders` SET TBLPROPERTIES", VIEW);
    assertThat(athena.statement(0)).contains("'projection.dt.range' = '2025-11-23,NOW'");
  }

  @Test
  void touchesNoTableOfAnotherLake() {
    athena.add("orders", table(note("string"), PLACE.replace("bucket/refined", "other/refined")));
    assertThat(apply())
        .containsExactly(
            "Athena's table `shop`.`orders`: must be the table of this lake, at"
                + " s3://bucket/refined/orders/ (found: s3://other/refined/orders). Choose another"
                + " \"catalog.database\", or drop the table: its files stay");
    assertThat(athena.executed()).doesNotContain(CREATE);
  }

  @Test
  void changesNoTypes() {
    athena.add("orders", table(note("int"), PLACE));
    assertThat(apply())
        .containsExactly(
            "Athena's table `shop`.`orders`: must keep the types of its columns, since its older"
                + " files do (found: note is int, not string). Give the column another name in the"
                + " table's SELECT; or drop the table in Athena, and what was written before fails"
                + " to be read");
  }

  @Test
  void mayNotAskForTheDatabase() {
    mayNot("GetDatabase");
  }

  @Test
  void mayNotAskForTables() {
    mayNot("GetTableMetadata");
  }

  @Test
  void mayNotExecute() {
    mayNot("StartQueryExecution");
  }

  @Test
  void mayNotAskWhatBecameOfAStatement() {
    mayNot("GetQueryExecution");
  }

  /** However often that is, it is said once. */
  private void mayNot(String action) {
    athena.forbid(action);
    assertThat(apply())
        .singleElement()
        .asString()
        .startsWith(
            "Athena: must be within reach, and allow what is to be done (found: not authorized to"
                + " perform AmazonAthena."
                + action
                + "). See the statement with: lake ddl");
  }

  @Test
  void tellsAthenasReasonOfEachFailureAndGoesOn() {
    athena.fail("EXTERNAL", "no permission on orders");
    athena.fail("VIEW", "TABLE_NOT_FOUND: line 8");
    assertThat(apply())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith(
                        "Athena's table orders: must be taken by Athena (found: no permission on"
                            + " orders). See the statement with: lake ddl"),
            second ->
                assertThat(second)
                    .startsWith(
                        "Athena's view orders_current: must be taken by Athena (found:"
                            + " TABLE_NOT_FOUND: line 8)"));
  }
}
