package io.caudal.catalog;

import io.caudal.change.ContractColumns;
import java.util.Map;
import java.util.Optional;

/** What the lake's contract says of a column, in one line without quotes. */
final class ColumnComments {

  private static final Map<String, String> CONTRACT =
      Map.of(
          ContractColumns.OPERATION,
          "r read by the snapshot, c insert, u update, d delete, t truncate",
          ContractColumns.TIMESTAMP,
          "When the database made the change (UTC). For r, when the row was read",
          ContractColumns.POSITION,
          "Place in the log of the source. Of two changes of a row, the later has the greater text",
          ContractColumns.REFINED_TIMESTAMP,
          "When the row passed the refine step (UTC). Its day is dt",
          "dt",
          "UTC day of refined_timestamp, as 2026-11-22. Name it in WHERE to read less",
          "hour",
          "UTC hour of refined_timestamp, 00 to 23");

  private ColumnComments() {}

  static Optional<String> of(LakeTable table, String column) {
    String contract = CONTRACT.get(column);
    if (contract != null) {
      return Optional.of(contract);
    }
    return table.key().contains(column) ? Optional.of("Key") : Optional.empty();
  }

  static String ofTable(LakeTable table) {
    return "Every change, by Caudal. Current rows: " + table.currentName();
  }
}
