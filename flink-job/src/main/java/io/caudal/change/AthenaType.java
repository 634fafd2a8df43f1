package io.caudal.change;

import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;

/**
 * Types of the lake's columns as Athena's DDL names them.
 *
 * @see <a href="https://docs.aws.amazon.com/athena/latest/ug/data-types.html">Athena: data
 *     types</a>
 */
public final class AthenaType {

  private AthenaType() {}

  /**
   * What reads the values that a file holds of a type.
   *
   * @throws IllegalArgumentException for a type that no file of the lake holds
   */
  public static String of(LogicalType type) {
    switch (type.getTypeRoot()) {
      case BOOLEAN:
        return "boolean";
      case TINYINT:
        return "tinyint";
      case SMALLINT:
        return "smallint";
      case INTEGER:
        return "int";
      case BIGINT:
        return "bigint";
      case FLOAT:
        return "float";
      case DOUBLE:
        return "double";
      case DECIMAL:
        DecimalType decimal = (DecimalType) type;
        return "decimal(" + decimal.getPrecision() + "," + decimal.getScale() + ")";
      case DATE:
        return "date";
      case TIMESTAMP_WITHOUT_TIME_ZONE:
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE:
        return "timestamp";
      case CHAR:
      case VARCHAR:
        return "string";
      case BINARY:
      case VARBINARY:
        return "binary";
      default:
        throw new IllegalArgumentException("no file of the lake holds " + type);
    }
  }
}
