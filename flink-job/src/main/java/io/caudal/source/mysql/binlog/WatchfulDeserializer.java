package io.caudal.source.mysql.binlog;

import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.EventType;
import com.github.shyiko.mysql.binlog.event.deserialization.ChecksumType;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDataDeserializer;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads events as the connector's deserialiser does, which skips what it does not know. Once an
 * event could not be read, none after it can, so that no position after it is ever stored.
 */
@SuppressWarnings("rawtypes") // as the client declares it
final class WatchfulDeserializer extends EventDeserializer {

  private final EventDeserializer connectors;
  private final LoggedForms forms;
  private final EventEnds ends = new EventEnds();
  private @Nullable UnreadableLogException failure;

  WatchfulDeserializer(EventDeserializer connectors, LoggedTables captured) {
    this.connectors = connectors;
    this.forms = new LoggedForms(captured);
  }

  @Override
  public @Nullable Event nextEvent(ByteArrayInputStream in) throws IOException {
    if (in.peek() == -1) {
      return null;
    }
    RawEvent event = RawEvent.read(in);
    try {
      ends.complete(event);
    } catch (UnreadableLogException unreadable) {
      failWith(unreadable);
    }
    return read(event);
  }

  /**
   * Reads an event, wherever it comes from.
   *
   * @throws UnreadableLogException if it cannot be read, or one before it could not
   */
  Event read(RawEvent event) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      EventKinds.check(event);
      if (event.type() == EventKinds.TRANSACTION_PAYLOAD) {
        return new Event(event.header(), TransactionPayload.open(event));
      }
      if (event.type() == EventKinds.TABLE_MAP) {
        TableMaps.showVectorsAsBlobs(event);
      }
      Event read = connectors.nextEvent(event.stream());
      forms.check(event, read);
      return read;
    } catch (UnreadableLogException unreadable) {
      failure = unreadable;
      throw unreadable;
    }
  }

  /** Has no event be read any more. */
  void failWith(UnreadableLogException unreadable) {
    failure = unreadable;
  }

  @Override
  public void setEventDataDeserializer(EventType type, EventDataDeserializer deserializer) {
    connectors.setEventDataDeserializer(type, deserializer);
  }

  @Override
  @SuppressWarnings("ConstantValue") // the superclass's constructor asks, too
  public EventDataDeserializer getEventDataDeserializer(EventType type) {
    return connectors == null
        ? super.getEventDataDeserializer(type)
        : connectors.getEventDataDeserializer(type);
  }

  @Override
  @Deprecated
  public void setChecksumType(ChecksumType type) {
    connectors.setChecksumType(type);
  }

  @Override
  public void setCompatibilityMode(CompatibilityMode first, CompatibilityMode... rest) {
    connectors.setCompatibilityMode(first, rest);
  }
}
