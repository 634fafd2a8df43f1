package io.caudal.sqlserver.simulator.sql;

import java.util.Locale;

/**
 * A token of T-SQL.
 *
 * @param text what it stands for: without quotes, doubled quotes resolved
 * @param start where it begins in the statement
 * @param end where it ends, exclusive
 */
record Token(Type type, String text, int start, int end) {

  enum Type {
    WORD,
    QUOTED,
    STRING,
    NATIONAL_STRING,
    NUMBER,
    BINARY,
    VARIABLE,
    SYMBOL,
    END
  }

  boolean is(String keywordOrSymbol) {
    return (type == Type.WORD || type == Type.SYMBOL) && text.equalsIgnoreCase(keywordOrSymbol);
  }

  boolean isReserved() {
    return type == Type.WORD && ReservedWords.contains(text.toUpperCase(Locale.ROOT));
  }
}
