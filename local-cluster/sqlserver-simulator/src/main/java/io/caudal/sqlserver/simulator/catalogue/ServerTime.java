package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.type.Conversion;
import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments as the server, whose zone is UTC, writes them. */
public final class ServerTime {

  private ServerTime() {}

  public static @Nullable Object datetime(Instant time) {
    return Conversion.cast(
        LocalDateTime.ofInstant(time, ZoneOffset.UTC),
        SqlType.scaled(Kind.DATETIME2, 7),
        SqlType.DATETIME);
  }
}
