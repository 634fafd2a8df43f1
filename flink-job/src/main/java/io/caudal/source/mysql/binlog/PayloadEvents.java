package io.caudal.source.mysql.binlog;

import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventHeaderV4;
import com.github.shyiko.mysql.binlog.event.EventType;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of a compressed transaction with places in the log, which they do not have there: the
 * first is at the place of the event that holds them all, each event with rows takes one byte of
 * it, and the next event after any of them is the one that follows the transaction.
 */
final class PayloadEvents {

  private final TransactionPayload payload;
  private final WatchfulDeserializer deserializer;
  private final long end;
  private final long length;
  private long eventsWithRows;

  private PayloadEvents(
      TransactionPayload payload, WatchfulDeserializer deserializer, long end, long length) {
    this.payload = payload;
    this.deserializer = deserializer;
    this.end = end;
    this.length = length;
  }

  /** The events in an event with a {@link TransactionPayload}. */
  static PayloadEvents of(Event event, WatchfulDeserializer deserializer) {
    EventHeaderV4 header = event.getHeader();
    return new PayloadEvents(
        event.getData(), deserializer, header.getNextPosition(), header.getEventLength());
  }

  /** The next event; null if there is none. */
  @Nullable Event next() throws IOException {
    Optional<RawEvent> raw = payload.next();
    if (raw.isEmpty()) {
      return null;
    }
    Event event = deserializer.read(raw.orElseThrow());
    if (eventsWithRows >= length) {
      throw new UnreadableLogException(
          "a compressed transaction of more changes than bytes, which leaves no places for them");
    }
    EventHeaderV4 header = event.getHeader();
    header.setNextPosition(end);
    header.setEventLength(length - eventsWithRows);
    if (EventType.isRowMutation(header.getEventType())) {
      eventsWithRows++;
    }
    return event;
  }
}
