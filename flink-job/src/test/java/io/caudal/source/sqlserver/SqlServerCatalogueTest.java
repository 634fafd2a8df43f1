package io.caudal.source.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.source.catalogue.ColumnType;
import io.caudal.source.catalogue.DeclaredType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has rows, but no changes that the lake could get. */
final class SqlServerCatalogueTest {

  @ParameterizedTest
  @CsvSource({
    "view, a view",
    "memory, 'a memory-optimized table, which change data capture does not know'",
    "external, an external table",
    "table, ''",
  })
  void onlyOrdinaryTablesAreCaptured(String kind, String obstacle) {
    assertThat(SqlServerCatalogue.relation("dbo", "t", kind).obstacle()).isEqualTo(obstacle);
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void anEncryptedColumnIsRefused(String encryption) {
    ColumnType type = SqlServerColumns.type(DeclaredType.of("varchar", 34), encryption);
    assertThat(type.type()).isEmpty();
    assertThat(type.refusal())
        .isEqualTo("it is always encrypted, and the lake would get its cipher");
  }

  @Test
  void aPlainColumnHasItsType() {
    assertThat(SqlServerColumns.type(DeclaredType.of("varchar", 34), null).type()).isPresent();
  }
}
