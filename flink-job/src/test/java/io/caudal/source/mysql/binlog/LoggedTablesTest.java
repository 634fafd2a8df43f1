package io.caudal.source.mysql.binlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.shyiko.mysql.binlog.event.QueryEventData;
import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import java.util.List;
import org.apache.flink.table.api.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LoggedTablesTest {

  private final LoggedTables captured =
      LoggedTables.of(List.of(table("shop", "sales"), table("shop", "users"), table("a$b", "t")));

  @Test
  void areKnownByTheirNames() {
    assertThat(captured.contains("shop", "users")).isTrue();
    assertThat(captured.contains("a$b", "t")).isTrue();
    assertThat(captured.contains("shop", "t")).isFalse();
    assertThat(captured.contains("mysql", "users")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "shop, INSERT INTO sales VALUES (1), true",
    "'', INSERT INTO Shop.sales VALUES (1), true",
    "other, UPDATE `a$b`.t SET id = 2, true",
    "mysql, INSERT INTO mysql.rds_heartbeat2(id) VALUES (1), false",
    "'', DELETE FROM workshop.sales, false",
    "'', DELETE FROM shop_2.sales, false",
  })
  void mayBeMeant(String database, String sql, boolean meant) {
    QueryEventData query = new QueryEventData();
    query.setDatabase(database);
    query.setSql(sql);
    assertThat(captured.mayBeMeantBy(LoggedStatement.of(query))).isEqualTo(meant);
  }

  private static TableSchema table(String database, String name) {
    return TableSchema.of(
        TableId.of("saas", database, name),
        name,
        List.of(Column.of("id", DataTypes.INT().getLogicalType(), "int")),
        List.of("id"));
  }
}
