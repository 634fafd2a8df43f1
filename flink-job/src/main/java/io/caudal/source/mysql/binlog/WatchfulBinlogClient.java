package io.caudal.source.mysql.binlog;

import com.github.shyiko.mysql.binlog.BinaryLogClient;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A binlog client that reads compressed transactions, and fails where the connector's own would
 * skip what it does not know.
 */
public final class WatchfulBinlogClient extends BinaryLogClient {

  private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
  private @Nullable WatchfulDeserializer deserializer;

  public WatchfulBinlogClient(String host, int port, String user, String password) {
    super(host, port, user, password);
    super.registerEventListener(this::deliver);
  }

  @Override
  public void setEventDeserializer(EventDeserializer connectors) {
    deserializer = new WatchfulDeserializer(connectors);
    super.setEventDeserializer(deserializer);
  }

  @Override
  public void registerEventListener(EventListener listener) {
    listeners.add(listener);
  }

  private void deliver(Event event) {
    if (!(event.getData() instanceof TransactionPayload)) {
      listeners.forEach(listener -> listener.onEvent(event));
      return;
    }
    try {
      PayloadEvents events = PayloadEvents.of(event, deserializer());
      for (Event next = events.next(); next != null; next = events.next()) {
        Event unpacked = next;
        listeners.forEach(listener -> listener.onEvent(unpacked));
      }
    } catch (IOException | UnreadableLogException failure) {
      fail(
          failure instanceof UnreadableLogException
              ? (UnreadableLogException) failure
              : new UnreadableLogException("a compressed transaction", failure));
    }
  }

  /** The client only logs what a listener throws. */
  private void fail(UnreadableLogException failure) {
    deserializer().failWith(failure);
    getLifecycleListeners()
        .forEach(listener -> listener.onEventDeserializationFailure(this, failure));
  }

  private WatchfulDeserializer deserializer() {
    if (deserializer == null) {
      throw new IllegalStateException("the connector has set no deserialiser");
    }
    return deserializer;
  }
}
