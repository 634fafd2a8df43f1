package io.caudal.source.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.source.value.Ticks;
import io.debezium.spi.converter.CustomConverter.Converter;
import io.debezium.spi.converter.RelationalColumn;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import microsoft.sql.DateTimeOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemporalConverterTest {

  private static final int OFFSET = microsoft.sql.Types.DATETIMEOFFSET;

  @Test
  void keepsEveryDigit() {
    LocalDateTime time = LocalDateTime.parse("0001-01-01T23:59:59.9999999");
    assertThat(convert(Types.TIMESTAMP, time)).isEqualTo(Ticks.of(time));
    assertThat(convert(Types.TIME, new ExactTime(LocalTime.parse("13:45:00.0000001"))))
        .isEqualTo("13:45:00.0000001");
    assertThat(convert(Types.TIME, new ExactTime(LocalTime.parse("13:45:00.1200000"))))
        .isEqualTo("13:45:00.12");
  }

  @Test
  void isRightBefore1970() {
    Timestamp time = Timestamp.from(Instant.parse("1969-12-31T23:59:58.123456700Z"));
    assertThat(convert(OFFSET, DateTimeOffset.valueOf(time, -90)))
        .isEqualTo(Ticks.of(LocalDateTime.parse("1969-12-31T23:59:58.1234567")));
  }

  @Test
  void marksWhatCannotBeReadInsteadOfNull() {
    Timestamp time = Timestamp.from(Instant.parse("1582-10-20T00:00:00Z"));
    assertThat(convert(OFFSET, DateTimeOffset.valueOf(time, 0))).isEqualTo(Ticks.UNREADABLE);
    assertThat(convert(Types.TIMESTAMP, time)).isEqualTo(Ticks.UNREADABLE);
    assertThat((String) convert(Types.TIME, time)).contains("unreadable");
    assertThat(convert(Types.TIME, null)).isNull();
    assertThat(convert(OFFSET, null)).isNull();
  }

  private static @Nullable Object convert(int type, @Nullable Object value) {
    List<Converter> converters = new ArrayList<>();
    new TemporalConverter()
        .converterFor(new OfType(type), (schema, converter) -> converters.add(converter));
    return converters.get(0).convert(value);
  }

  /** A column of which only the type is known. */
  private static final class OfType implements RelationalColumn {

    private final int type;

    OfType(int type) {
      this.type = type;
    }

    @Override
    public int jdbcType() {
      return type;
    }

    @Override
    public int nativeType() {
      return type;
    }

    @Override
    public String typeName() {
      return "";
    }

    @Override
    public String typeExpression() {
      return "";
    }

    @Override
    public OptionalInt length() {
      return OptionalInt.empty();
    }

    @Override
    public OptionalInt scale() {
      return OptionalInt.empty();
    }

    @Override
    public boolean isOptional() {
      return true;
    }

    @Override
    public @Nullable Object defaultValue() {
      return null;
    }

    @Override
    public boolean hasDefaultValue() {
      return false;
    }

    @Override
    public String name() {
      return "c";
    }

    @Override
    public String dataCollection() {
      return "t";
    }
  }
}
