package io.caudal.source.catalogue;

import java.util.Optional;
import org.apache.flink.table.types.logical.BigIntType;
import org.apache.flink.table.types.logical.BooleanType;
import org.apache.flink.table.types.logical.DateType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.DoubleType;
import org.apache.flink.table.types.logical.FloatType;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.table.types.logical.LocalZonedTimestampType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.SmallIntType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.TinyIntType;
import org.apache.flink.table.types.logical.VarBinaryType;
import org.apache.flink.table.types.logical.VarCharType;
import org.jspecify.annotations.Nullable;

/** The type that the values of a column have in the change stream, or why they cannot be there. */
public final class ColumnType {

  private static final ColumnType NUMBER = of(VarCharType.STRING_TYPE);

  private final @Nullable LogicalType type;
  private final String refusal;
  private final String remedy;

  private ColumnType(@Nullable LogicalType type, String refusal, String remedy) {
    this.type = type;
    this.refusal = refusal;
    this.remedy = remedy;
  }

  /** A type that holds every value of the column. */
  public static ColumnType of(LogicalType type) {
    return new ColumnType(type, "", "");
  }

  /**
   * A column that cannot be captured.
   *
   * @param reason what would happen to its values, as the end of a sentence
   * @param remedy what can be done about the column
   */
  public static ColumnType refused(String reason, String remedy) {
    return new ColumnType(null, reason, remedy);
  }

  public static ColumnType tinyInt() {
    return of(new TinyIntType());
  }

  public static ColumnType smallInt() {
    return of(new SmallIntType());
  }

  public static ColumnType integer() {
    return of(new IntType());
  }

  public static ColumnType bigInt() {
    return of(new BigIntType());
  }

  public static ColumnType real() {
    return of(new FloatType());
  }

  public static ColumnType doublePrecision() {
    return of(new DoubleType());
  }

  public static ColumnType truth() {
    return of(new BooleanType());
  }

  public static ColumnType date() {
    return of(new DateType());
  }

  public static ColumnType text() {
    return of(VarCharType.STRING_TYPE);
  }

  public static ColumnType bytes() {
    return of(new VarBinaryType(VarBinaryType.MAX_LENGTH));
  }

  /** Without a time zone, {@code digits} after the second. */
  public static ColumnType timestamp(int digits) {
    return of(new TimestampType(digits));
  }

  /** A point in time, {@code digits} after the second. */
  public static ColumnType instant(int digits) {
    return of(new LocalZonedTimestampType(digits));
  }

  /** A decimal of that size, or text where the lake has no decimal as large. */
  public static ColumnType decimal(int precision, int scale) {
    return precision > DecimalType.MAX_PRECISION ? number() : of(new DecimalType(precision, scale));
  }

  /** Text of a number for which the lake has no decimal of its own. */
  public static ColumnType number() {
    return NUMBER;
  }

  /** The type; nothing if the column is refused. */
  public Optional<LogicalType> type() {
    return Optional.ofNullable(type);
  }

  /** Whether the column holds numbers as text: then the settings may give them a size. */
  public boolean isNumber() {
    return this == NUMBER;
  }

  /** What can be done about a refused column; empty if it is not. */
  public String remedy() {
    return remedy;
  }

  /** Why the column is refused; empty if it is not. */
  public String refusal() {
    return refusal;
  }
}
