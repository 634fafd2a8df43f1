package io.caudal.local.types;

/**
 * Dates and times of PostgreSQL, among them those that the zone of the tests' JVM lacks or has
 * twice, and what the type table of the README says the lake holds.
 */
final class PostgresMoments {

  private PostgresMoments() {}

  static TypedTable dates() {
    return TypedTable.of(
            "p_dates",
            moments("date", "DATE", "0001-01-01", "1582-10-10", "1969-12-31", "9999-12-31"),
            TypedColumn.named("early", "date", "DATE", "'0044-03-15 BC'", "0044-03-15 (BC)"),
            moments(
                "timestamp(3)",
                "TIMESTAMP",
                "0001-01-01 00:00:00",
                "1582-10-10 00:00:00",
                "1969-12-31 23:59:59.999",
                "2010-04-04 02:30:00",
                "2010-10-31 01:30:00.001",
                "9999-12-31 23:59:59.999"),
            TypedColumn.of(
                "timestamp",
                "TIMESTAMP",
                "'1969-12-31 23:59:59.999999'",
                "1969-12-31 23:59:59.999",
                "'1000-01-01 00:00:00.000001'",
                "1000-01-01 00:00:00"),
            moments(
                "timestamptz(3)",
                "TIMESTAMP",
                "0001-01-01 00:00:00",
                "1969-12-31 23:59:59.999",
                "2010-04-04 08:30:00",
                "2010-10-31 06:30:00",
                "2010-10-31 07:30:00",
                "9999-12-31 23:59:59.999"),
            TypedColumn.of(
                "timestamptz",
                "TIMESTAMP",
                "'2026-11-22 12:00:00.123456+02'",
                "2026-11-22 10:00:00.123",
                "'1582-10-10 00:00:00+00'",
                "1582-10-10 00:00:00"))
        .withKeyDeletes();
  }

  static TypedTable times() {
    return TypedTable.of(
            "p_times",
            TypedColumn.of(
                "time",
                "VARCHAR",
                "'13:45:00.000001'",
                "13:45:00.000001",
                "'00:00:00'",
                "00:00:00",
                "'24:00:00'",
                "24:00:00",
                "'02:30:00'",
                "02:30:00"),
            TypedColumn.of("time(3)", "VARCHAR", "'23:59:59.999'", "23:59:59.999"),
            TypedColumn.of(
                "timetz",
                "VARCHAR",
                "'13:45:00+02'",
                "11:45:00Z",
                "'00:00:00.000001+00'",
                "00:00:00.000001Z",
                "'23:30:00-07:30'",
                "07:00:00Z",
                "'24:00:00+00'",
                "00:00:00Z"))
        .withKeyDeletes();
  }

  static TypedTable fine() {
    return TypedTable.of(
            "p_fine",
            moments(
                "timestamp", "VARCHAR", "1969-12-31 23:59:59.999999", "2010-04-04 02:30:00.000001"),
            moments(
                "timestamptz",
                "VARCHAR",
                "1969-12-31 23:59:59.999999",
                "2010-10-31 07:30:00.000001"))
        .withKeyDeletes()
        .refinedBy(
            "SELECT id, touched, CAST(timestamp_ AS STRING) AS timestamp_,"
                + " CAST(timestamptz_ AS STRING) AS timestamptz_ FROM p_fine");
  }

  private static TypedColumn moments(String declared, String lakeType, String... values) {
    String[] pairs = new String[values.length * 2];
    for (int i = 0; i < values.length; i++) {
      pairs[2 * i] = "'" + values[i] + (declared.startsWith("timestamptz") ? "+00'" : "'");
      pairs[2 * i + 1] = values[i];
    }
    return TypedColumn.of(declared, lakeType, pairs);
  }
}
