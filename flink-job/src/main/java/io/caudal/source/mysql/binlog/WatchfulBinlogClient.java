package io.caudal.source.mysql.binlog;

import com.github.shyiko.mysql.binlog.BinaryLogClient;
import com.github.shyiko.mysql.binlog.event.Event;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A binlog client that reads compressed transactions, fails where the connector's own would skip
 * what it does not know, and never connects again by itself: after a pause within a transaction,
 * with GTIDs, the server would send all of it again.
 */
public final class WatchfulBinlogClient extends BinaryLogClient {

  private final LoggedTables captured;
  private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
  private @Nullable WatchfulDeserializer deserializer;
  private final Duration signsOfLife;
  private volatile boolean leaving;

  /**
   * A client that is not connected.
   *
   * @param captured the tables that the job reads
   * @param patience how long nothing may arrive, not even a sign of life, until the connection
   *     counts as broken; zero for ever
   */
  public WatchfulBinlogClient(
      String host,
      int port,
      String user,
      String password,
      LoggedTables captured,
      Duration patience) {
    super(host, port, user, password);
    this.captured = captured;
    signsOfLife = patience.dividedBy(3);
    setSocketFactory(() -> socket(patience));
    super.setHeartbeatInterval(signsOfLife.toMillis());
    super.registerEventListener(this::deliver);
    super.registerLifecycleListener(new Departure());
    super.setKeepAlive(false);
  }

  /** It stays off: see there. */
  @Override
  public void setKeepAlive(boolean keepAlive) {
    super.setKeepAlive(false);
  }

  /** It follows from the patience. */
  @Override
  public void setHeartbeatInterval(long connectors) {
    super.setHeartbeatInterval(signsOfLife.toMillis());
  }

  private static Socket socket(Duration patience) throws SocketException {
    Socket socket = new Socket();
    socket.setSoTimeout((int) patience.toMillis());
    return socket;
  }

  @Override
  public void disconnect() throws IOException {
    leaving = true;
    super.disconnect();
  }

  @Override
  public void setEventDeserializer(EventDeserializer connectors) {
    deserializer = new WatchfulDeserializer(connectors, captured);
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

  /** The client takes the end of the stream for the wish of whoever uses it. */
  private final class Departure extends AbstractLifecycleListener {

    @Override
    public void onCommunicationFailure(BinaryLogClient client, Exception failure) {
      leaving = true;
    }

    @Override
    public void onDisconnect(BinaryLogClient client) {
      if (leaving) {
        return;
      }
      leaving = true;
      EOFException end =
          new EOFException("the server has ended the connection of its log's reader");
      getLifecycleListeners().forEach(listener -> listener.onCommunicationFailure(client, end));
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
