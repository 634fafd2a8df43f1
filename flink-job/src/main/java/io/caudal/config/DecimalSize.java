package io.caudal.config;

import java.io.Serializable;
import java.util.Objects;

/**
 * The size of a decimal column: {@code precision} digits, {@code scale} of them after the point.
 */
public final class DecimalSize implements Serializable {

  /** The most digits that Parquet as Athena reads it can hold. */
  public static final int MAX_PRECISION = 38;

  private static final long serialVersionUID = 1L;

  private final int precision;
  private final int scale;

  private DecimalSize(int precision, int scale) {
    this.precision = precision;
    this.scale = scale;
  }

  /**
   * A size that the lake can hold.
   *
   * @throws IllegalArgumentException unless 1 &lt;= precision &lt;= 38 and 0 &lt;= scale &lt;=
   *     precision
   */
  static DecimalSize of(int precision, int scale) {
    if (precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > precision) {
      throw new IllegalArgumentException("no decimal has the size " + precision + "," + scale);
    }
    return new DecimalSize(precision, scale);
  }

  public int precision() {
    return precision;
  }

  public int scale() {
    return scale;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DecimalSize
        && precision == ((DecimalSize) other).precision
        && scale == ((DecimalSize) other).scale;
  }

  @Override
  public int hashCode() {
    return Objects.hash(precision, scale);
  }

  /** {@code (precision,scale)}. */
  @Override
  public String toString() {
    return "(" + precision + "," + scale + ")";
  }
}
