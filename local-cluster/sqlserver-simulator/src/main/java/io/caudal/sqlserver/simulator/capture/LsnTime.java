package io.caudal.sqlserver.simulator.capture;

import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.type.Binary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code cdc.lsn_time_mapping}.
 *
 * @param transaction 0x00 if no change was committed, only time passed
 */
public record LsnTime(
    Lsn start, Instant begun, Instant ended, Binary transaction, @Nullable Lsn begin) {

  static final Binary NO_TRANSACTION = Binary.ofHex("00");

  public boolean isHeartbeat() {
    return transaction.equals(NO_TRANSACTION);
  }
}
