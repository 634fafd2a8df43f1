package io.caudal.config;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What only a source of engine {@code mysql} has. */
public final class MySqlSettings implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ServerIdRange serverIds;
  private final @Nullable BinlogPosition position;

  private MySqlSettings(ServerIdRange serverIds, @Nullable BinlogPosition position) {
    this.serverIds = serverIds;
    this.position = position;
  }

  static MySqlSettings of(String source, Values values, String lakePath) {
    return new MySqlSettings(
        serverIds(source, values, lakePath),
        values
            .find(MySqlOptions.BINLOG_FILE)
            .map(file -> BinlogPosition.of(file, values.get(MySqlOptions.BINLOG_POSITION)))
            .orElse(null));
  }

  static ServerIdRange serverIds(String source, Values values, String lakePath) {
    return values
        .find(MySqlOptions.SERVER_ID)
        .orElseGet(() -> ServerIdRange.derivedFrom(lakePath, source));
  }

  /** Overlaps with that of no other source of these settings. */
  public ServerIdRange serverIds() {
    return serverIds;
  }

  /** Present exactly when the source's start-up is {@link Startup#POSITION}. */
  public Optional<BinlogPosition> position() {
    return Optional.ofNullable(position);
  }
}
