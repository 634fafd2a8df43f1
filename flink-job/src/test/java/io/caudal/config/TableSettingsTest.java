package io.caudal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.TableId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableSettingsTest {

  private static final TableId SALES = TableId.of("mysql", "tickit", "sales");

  @Test
  void defaults() {
    Settings settings = Groups.least().parse();
    TableSettings table = settings.table(SALES);
    assertThat(settings.tablesWithGroup()).isEmpty();
    assertThat(table.lakeTable()).isEmpty();
    assertThat(table.keyColumns()).isEmpty();
    assertThat(table.partitioning()).isEmpty();
    assertThat(table.writerParallelism()).isEmpty();
    assertThat(table.decimals()).isEmpty();
  }

  @Test
  void fullMapping() {
    Settings settings =
        Groups.least()
            .with("table.mysql.sales", "name", "ticket_sales")
            .with("table.mysql.sales", "key-columns", "tenant, Number")
            .with("table.mysql.sales", "partition-by", "dt,hour")
            .with("table.mysql.sales", "writer-parallelism", "3")
            .with("table.mysql.sales", "decimals", "weight ( 38 , 10 ),price(18,4)")
            .parse();
    TableSettings table = settings.table(SALES);
    assertThat(settings.tablesWithGroup()).containsExactly(SALES);
    assertThat(table.lakeTable()).contains("ticket_sales");
    assertThat(table.keyColumns()).containsExactly("tenant", "Number");
    assertThat(table.partitioning()).contains(Partitioning.HOUR);
    assertThat(table.writerParallelism()).hasValue(3);
    assertThat(table.decimals())
        .containsExactly(
            Map.entry("weight", DecimalSize.of(38, 10)), Map.entry("price", DecimalSize.of(18, 4)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | Sales | must be up to 128 lower-case letters, digits and underscores, a letter"
            + " first (found: Sales). For instance \"name\": \"archived_sales\"",
        "key-columns | a, b, a | must be a comma-separated list of columns, each once (found: a, b,"
            + " a). For instance \"key-columns\": \"tenant, number\"",
        "key-columns | a,,b | must be a comma-separated list of columns, each once (found: a,,b)."
            + " For instance \"key-columns\": \"tenant, number\"",
        "partition-by | month | must be dt or dt,hour (found: month). For instance"
            + " \"partition-by\": \"dt,hour\"",
        "writer-parallelism | 2.5 | must be a whole number from 1 to 256 (found: 2.5). For instance"
            + " \"writer-parallelism\": \"2\"",
        "decimals | price(39,2) | must be a comma-separated list of column(precision,scale), each"
            + " column once, at most 38 digits (found: price(39,2)). For instance \"decimals\":"
            + " \"price(18,4), weight(38,10)\"",
        "decimals | price(4,5) | must be a comma-separated list of column(precision,scale), each"
            + " column once, at most 38 digits (found: price(4,5)). For instance \"decimals\":"
            + " \"price(18,4), weight(38,10)\"",
        "keycolumns | id | is not a setting of table.<source>.[<schema>.]<table>. Did you mean"
            + " \"key-columns\"?",
      })
  void rejects(String key, String value, String message) {
    assertThat(Groups.least().with("table.mysql.sales", key, value).problems())
        .containsExactly("table.mysql.sales / " + key + ": " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table.mysql | must be table.<source>.[<schema>.]<table>. For instance table.mysql.sales",
        "table.mysqll.sales | must name a source that has a group (found: mysqll). Did you mean"
            + " \"mysql\"?",
        "table.oracle.sales | must name a source that has a group (found: oracle). Add a group"
            + " source.oracle",
        "table.mysql.archive.sales | must be a table that its source captures (found:"
            + " archive.sales). Add it to \"tables\" of source.mysql, or remove the group",
      })
  void rejectsGroup(String group, String message) {
    assertThat(Groups.least().with(group, "name", "x").problems())
        .containsExactly(group + ": " + message);
  }

  @Test
  void rejectsSecondGroupOfATable() {
    assertThat(
            Groups.least()
                .with("table.mysql.sales", "name", "x")
                .with("table.mysql.tickit.sales", "name", "y")
                .problems())
        .containsExactly(
            "table.mysql.tickit.sales: must be the table's only group (found: table.mysql.sales)."
                + " Keep one of the two");
  }

  @Test
  void findsTheSchemaOfATable() {
    Settings settings =
        Groups.least()
            .with("source.postgres", "tables", "*.*")
            .with("table.postgres.event", "name", "a")
            .with("table.postgres.archive.event", "name", "b")
            .with("table.postgres.archive.event.2025", "name", "c")
            .parse();
    assertThat(settings.table(TableId.of("postgres", "public", "event")).lakeTable()).contains("a");
    assertThat(settings.table(TableId.of("postgres", "archive", "event")).lakeTable())
        .contains("b");
    assertThat(settings.table(TableId.of("postgres", "archive", "event.2025")).lakeTable())
        .contains("c");
  }
}
