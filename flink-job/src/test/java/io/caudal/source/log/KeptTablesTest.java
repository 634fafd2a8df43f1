package io.caudal.source.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import java.util.List;
import org.apache.flink.table.types.logical.IntType;
import org.junit.jupiter.api.Test;

final class KeptTablesTest {

  private final KeptTables kept = new KeptTables();

  @Test
  void goOnByAnotherKeyOnceTheirSnapshotIsComplete() {
    kept.add("shop.orders");

    assertThat(kept.problems(List.of(orders("number")))).isEmpty();
  }

  @Test
  void goOnByTheKeyThatTheirSnapshotIsCutBy() {
    kept.addUnread("shop.orders", "id");

    assertThat(kept.problems(List.of(orders("id")))).isEmpty();
  }

  @Test
  void doNotGoOnByAnotherKeyWhileTheirSnapshotIsHalfRead() {
    kept.addUnread("shop.orders", "id");

    assertThat(kept.problems(List.of(orders("number"))))
        .singleElement()
        .hasToString(
            "source.shop, table shop.orders: must have the key that its snapshot began with, until"
                + " that is complete (found: the snapshot is cut by id, and the key begins with"
                + " number). Set \"key-columns\" back until the snapshot is complete, or raise"
                + " \"history\" of the source, which then begins anew");
  }

  @Test
  void areMissingIfTheJobHasThemNoMore() {
    kept.add("shop.orders");
    kept.add("shop.baskets");

    assertThat(kept.missingIn(List.of(orders("id")))).containsExactly("shop.baskets");
  }

  private static TableSchema orders(String key) {
    return TableSchema.of(
        TableId.of("shop", "shop", "orders"),
        "orders",
        List.of(Column.of("id", new IntType(), "int"), Column.of("number", new IntType(), "int")),
        List.of(key));
  }
}
