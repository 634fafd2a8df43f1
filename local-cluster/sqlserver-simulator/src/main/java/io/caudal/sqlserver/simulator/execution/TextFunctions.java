package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Functions of text, and those that choose between values. */
final class TextFunctions {

  private TextFunctions() {}

  static @Nullable Bound call(String name, List<Bound> arguments) {
    return switch (name) {
      case "UPPER" -> text(arguments, text -> text.toUpperCase(Locale.ROOT));
      case "LOWER" -> text(arguments, text -> text.toLowerCase(Locale.ROOT));
      case "RTRIM" -> text(arguments, text -> text.replaceAll(" +$", ""));
      case "LTRIM" -> text(arguments, text -> text.replaceAll("^ +", ""));
      case "LEN" -> number(arguments, value -> value.toString().replaceAll(" +$", "").length());
      case "DATALENGTH" -> length(arguments.get(0));
      case "REPLICATE" -> repeated(arguments);
      case "CONCAT" -> concatenated(arguments);
      case "COALESCE", "ISNULL" -> first(name, arguments);
      case "NULLIF" -> nullIf(arguments);
      default -> null;
    };
  }

  private static Bound text(List<Bound> arguments, Function<String, String> function) {
    Bound argument = arguments.get(0);
    return new Bound(
        argument.type(),
        argument.nullable(),
        frame -> {
          @Nullable Object value = argument.value(frame);
          return value == null ? null : function.apply(value.toString());
        });
  }

  private static Bound number(List<Bound> arguments, Function<Object, Integer> function) {
    Bound argument = arguments.get(0);
    return new Bound(
        SqlType.INT,
        true,
        frame -> {
          @Nullable Object value = argument.value(frame);
          return value == null ? null : (Object) function.apply(value).longValue();
        });
  }

  private static Bound length(Bound argument) {
    boolean wide = argument.type().kind().family() == Kind.Family.UNICODE;
    return number(
        List.of(argument),
        value ->
            value instanceof Binary binary
                ? binary.length()
                : value
                    .toString()
                    .getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1)
                    .length);
  }

  private static Bound repeated(List<Bound> arguments) {
    Bound text = arguments.get(0);
    Bound count = arguments.get(1).as(SqlType.INT);
    SqlType type = new SqlType(text.type().kind(), text.type().isMax() ? SqlType.MAX : 4000, 0, 0);
    return new Bound(
        type,
        true,
        frame -> {
          @Nullable Object value = text.value(frame);
          @Nullable Object times = count.value(frame);
          return value == null || times == null
              ? null
              : value.toString().repeat(((Long) times).intValue());
        });
  }

  private static Bound concatenated(List<Bound> arguments) {
    SqlType type = SqlType.nvarchar(4000);
    List<Bound> texts = arguments.stream().map(argument -> argument.as(type)).toList();
    return new Bound(
        type,
        false,
        frame -> {
          StringBuilder result = new StringBuilder();
          for (Bound text : texts) {
            @Nullable Object value = text.value(frame);
            result.append(value == null ? "" : value);
          }
          return result.toString();
        });
  }

  private static Bound first(String name, List<Bound> arguments) {
    SqlType type =
        name.equals("ISNULL") ? arguments.get(0).type() : CommonType.of(Binder.typesOf(arguments));
    List<Bound> values = arguments.stream().map(argument -> argument.as(type)).toList();
    return new Bound(
        type,
        values.get(values.size() - 1).nullable(),
        frame -> {
          for (Bound value : values) {
            @Nullable Object found = value.value(frame);
            if (found != null) {
              return found;
            }
          }
          return null;
        });
  }

  private static Bound nullIf(List<Bound> arguments) {
    Bound value = arguments.get(0);
    Test same = Comparison.of("=", value, arguments.get(1));
    return new Bound(value.type(), true, frame -> same.holds(frame) ? null : value.value(frame));
  }
}
