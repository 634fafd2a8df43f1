package io.caudal.sqlserver.simulator.type;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns a value of one type into that of another.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/sql/t-sql/functions/cast-and-convert-transact-sql">CAST
 *     and CONVERT</a>
 */
public final class Conversion {

  private Conversion() {}

  /** As CAST does: text that is too long is cut. */
  public static @Nullable Object cast(@Nullable Object value, SqlType from, SqlType to) {
    if (value == null || from.equals(to)) {
      return value;
    }
    return switch (to.kind().family()) {
      case BIT -> bit(value, from, to);
      case INTEGER -> Numbers.integer(value, from, to);
      case EXACT -> Numbers.exact(value, from, to);
      case APPROXIMATE -> Numbers.approximate(value, from, to);
      case TEXT -> Texts.fitted(Collation.narrowed(Texts.of(value, from)), to);
      case UNICODE -> Texts.fitted(Texts.of(value, from), to);
      case BINARY -> Binaries.fitted(Binaries.of(value, from, to), to);
      case TEMPORAL ->
          value instanceof String text ? TemporalText.parse(text, to) : temporal(value, from, to);
      case GUID -> guid(value, from, to);
    };
  }

  /** As an assignment to a column does: what would be cut is an error, and so are some types. */
  public static @Nullable Object assign(
      @Nullable Object value, SqlType from, SqlType to, String column) {
    if (from.kind().isString()
        && to.kind().family() == Kind.Family.BINARY
        && value != null
        && !to.kind().isClr()) {
      throw implicit(from, to);
    }
    Object wide = cast(value, from, Widening.of(to));
    if (wide != null && to.length() > 0 && length(wide) > to.length()) {
      throw SqlError.of(
          2628,
          "String or binary data would be truncated in table column '%s'. Truncated value: '%s'.",
          column,
          wide instanceof String text ? text.substring(0, to.length()) : "");
    }
    return wide == null ? null : cast(wide, Widening.of(to), to);
  }

  private static int length(Object value) {
    return value instanceof String text
        ? text.stripTrailing().length()
        : value instanceof Binary binary ? binary.length() : 0;
  }

  private static Object bit(Object value, SqlType from, SqlType to) {
    if (value instanceof String text) {
      if (text.trim().equalsIgnoreCase("true")) {
        return true;
      } else if (text.trim().equalsIgnoreCase("false")) {
        return false;
      }
    }
    if (value instanceof Double || value instanceof Float) {
      return ((Number) value).doubleValue() != 0;
    }
    return value instanceof Boolean
        ? value
        : Numbers.exact(value, from, SqlType.decimal(38, 10)).signum() != 0
            || to.kind() != Kind.BIT;
  }

  private static Object temporal(Object value, SqlType from, SqlType to) {
    if (from.kind().family() != Kind.Family.TEMPORAL) {
      throw implicit(from, to);
    }
    return Temporals.convert(value, from, to);
  }

  private static UUID guid(Object value, SqlType from, SqlType to) {
    if (value instanceof UUID guid) {
      return guid;
    } else if (value instanceof Binary binary) {
      return GuidBytes.ofWire(binary.resized(GuidBytes.LENGTH).toBytes());
    } else if (value instanceof String text) {
      try {
        return UUID.fromString(text.strip().replaceAll("[{}]", ""));
      } catch (IllegalArgumentException e) {
        throw SqlError.of(
            8169, "Conversion failed when converting from a character string to uniqueidentifier.");
      }
    }
    throw implicit(from, to);
  }

  private static SqlError implicit(SqlType from, SqlType to) {
    return SqlError.of(
        257,
        "Implicit conversion from data type %s to %s is not allowed. Use the CONVERT function to run this query.",
        from.kind().sqlName(),
        to.kind().sqlName());
  }
}
