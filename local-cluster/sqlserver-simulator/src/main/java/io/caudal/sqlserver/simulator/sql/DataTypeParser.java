package io.caudal.sqlserver.simulator.sql;

import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code decimal(10, 2)}, {@code nvarchar(max)} and their like. */
final class DataTypeParser {

  private final TokenStream tokens;

  DataTypeParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  SqlType parse(int defaultLength) {
    String name = tokens.at("national") ? "national" : tokens.identifier();
    if (name.equalsIgnoreCase("sys") && tokens.take(".")) {
      name = tokens.identifier();
    }
    List<Integer> arguments = arguments();
    int first = arguments.isEmpty() ? 0 : arguments.get(0);
    Kind kind = kind(name);
    return switch (kind) {
      case CHAR, VARCHAR, BINARY, VARBINARY -> string(kind, arguments, defaultLength, 8000);
      case NCHAR, NVARCHAR ->
          name.equalsIgnoreCase("sysname")
              ? SqlType.SYSNAME
              : string(kind, arguments, defaultLength, 4000);
      case DECIMAL, NUMERIC -> decimal(kind, arguments);
      case TIME, DATETIME2, DATETIMEOFFSET -> {
        if (first > 7) {
          throw SqlError.of(1002, "Line 1: Specified scale %d is invalid.", first);
        }
        yield SqlType.scaled(kind, arguments.isEmpty() ? 7 : first);
      }
      case FLOAT -> SqlType.of(first > 0 && first <= 24 ? Kind.REAL : Kind.FLOAT);
      default -> SqlType.of(kind);
    };
  }

  private static SqlType string(Kind kind, List<Integer> arguments, int defaultLength, int most) {
    int length = arguments.isEmpty() ? defaultLength : arguments.get(0);
    if (length > most || length == 0) {
      throw SqlError.of(
          131,
          "The size (%d) given to the type '%s' exceeds the maximum allowed (%d).",
          length,
          kind.sqlName(),
          most);
    }
    return new SqlType(kind, length, 0, 0);
  }

  private static SqlType decimal(Kind kind, List<Integer> arguments) {
    int precision = arguments.isEmpty() ? 18 : arguments.get(0);
    int scale = arguments.size() < 2 ? 0 : arguments.get(1);
    if (precision > 38 || precision < 1 || scale > precision) {
      throw SqlError.of(
          2750,
          "Column or parameter #1: Specified column precision %d is greater than the maximum precision of 38.",
          precision);
    }
    return new SqlType(kind, 0, precision, scale);
  }

  private List<Integer> arguments() {
    List<Integer> arguments = new ArrayList<>();
    if (tokens.take("(")) {
      do {
        arguments.add(tokens.take("max") ? SqlType.MAX : tokens.integer());
      } while (tokens.take(","));
      tokens.expect(")");
    }
    return arguments;
  }

  private Kind kind(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "SYSNAME" -> Kind.NVARCHAR;
      case "INTEGER" -> Kind.INT;
      case "DEC" -> Kind.DECIMAL;
      case "ROWVERSION" -> Kind.TIMESTAMP;
      case "DOUBLE" -> {
        tokens.expect("precision");
        yield Kind.FLOAT;
      }
      default -> {
        try {
          yield Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
          throw SqlError.of(
              2715, "Column, parameter, or variable #1: Cannot find data type %s.", name);
        }
      }
    };
  }
}
