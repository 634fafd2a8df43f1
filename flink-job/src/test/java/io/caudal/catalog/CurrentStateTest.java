package io.caudal.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentStateTest {

  @Test
  void theLastChangeOfEachKey() {
    assertThat(CurrentState.select("\"order\"", List.of("id", "1st"), List.of("id", "1st")))
        .isEqualTo(
            String.join(
                "\n",
                "SELECT",
                "  \"id\",",
                "  \"1st\"",
                "FROM (",
                "  SELECT",
                "    *,",
                "    row_number() OVER (PARTITION BY \"id\", \"1st\" ORDER BY \"cdc_position\" DESC)"
                    + " AS \"change_rank\"",
                "  FROM \"order\"",
                "  WHERE \"cdc_position\" > coalesce((",
                "    SELECT max(\"cdc_position\")",
                "    FROM \"order\"",
                "    WHERE \"cdc_op\" = 't'",
                "  ), '')",
                ") AS changes",
                "WHERE \"change_rank\" = 1 AND \"cdc_op\" <> 'd'"));
  }

  @Test
  void aColumnMayHaveTheNameOfTheRank() {
    assertThat(
            CurrentState.select("t", List.of("id", "change_rank", "change_rank_"), List.of("id")))
        .contains("AS \"change_rank__\"", "WHERE \"change_rank__\" = 1");
  }
}
