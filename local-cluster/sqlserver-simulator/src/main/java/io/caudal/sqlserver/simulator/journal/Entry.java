package io.caudal.sqlserver.simulator.journal;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a record tells; its code is the first byte of the record. */
enum Entry {
  STARTED(1),
  DATABASE(2),
  NO_DATABASE(3),
  LOGIN(4),
  RIGHT(5),
  SCHEMA(6),
  TABLE(7),
  NO_TABLE(8),
  COLUMNS(9),
  UNDONE(10),
  PART(11),
  COMMIT(12),
  CAPTURE(32),
  NO_CAPTURE(33),
  INSTANCE(34),
  NO_INSTANCE(35),
  CAPTURED(36),
  MARKED(37),
  CLEANED_UP(38),
  RETENTION(39);

  private static final int FIRST_OF_CAPTURE = 32;
  private static final Map<Integer, Entry> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Entry::code, Function.identity()));

  private final int code;

  Entry(int code) {
    this.code = code;
  }

  static Entry of(int code) {
    Entry entry = BY_CODE.get(code);
    if (entry == null) {
      throw new IllegalArgumentException("unknown: a record of kind " + code);
    }
    return entry;
  }

  int code() {
    return code;
  }

  boolean isOfCapture() {
    return code >= FIRST_OF_CAPTURE;
  }
}
