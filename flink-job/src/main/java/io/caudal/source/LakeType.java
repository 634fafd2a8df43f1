package io.caudal.source;

import java.util.Locale;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;

/** How documentation names what a column becomes in files. */
final class LakeType {

  private LakeType() {}

  /** Parquet's physical type, and its annotation where it has one. */
  static String parquet(LogicalType type) {
    switch (type.getTypeRoot()) {
      case BOOLEAN:
        return "BOOLEAN";
      case TINYINT:
        return "INT32 (INT_8)";
      case SMALLINT:
        return "INT32 (INT_16)";
      case INTEGER:
        return "INT32";
      case BIGINT:
        return "INT64";
      case FLOAT:
        return "FLOAT";
      case DOUBLE:
        return "DOUBLE";
      case DATE:
        return "INT32 (DATE)";
      case DECIMAL:
        return "FIXED_LEN_BYTE_ARRAY (" + size(type).toUpperCase(Locale.ROOT) + ")";
      case VARBINARY:
        return "BYTE_ARRAY";
      case VARCHAR:
        return "BYTE_ARRAY (STRING)";
      case TIMESTAMP_WITHOUT_TIME_ZONE:
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE:
        return "INT64 (TIMESTAMP_MILLIS)";
      default:
        throw new IllegalArgumentException("no file holds " + type);
    }
  }

  private static String size(LogicalType type) {
    DecimalType decimal = (DecimalType) type;
    return "decimal(" + decimal.getPrecision() + "," + decimal.getScale() + ")";
  }
}
