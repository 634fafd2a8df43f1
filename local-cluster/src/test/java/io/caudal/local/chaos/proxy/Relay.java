package io.caudal.local.chaos.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port on loopback whose connections lead to a server's port. They can be cut, or become half
 * open: both ends believe that they are connected, and nothing arrives any more.
 */
public final class Relay implements AutoCloseable {

  private final int target;
  private final RequestWay way;
  private final ServerSocket listener;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();

  private Relay(int target, RequestWay way, ServerSocket listener) {
    this.target = target;
    this.way = way;
    this.listener = listener;
  }

  /** A way to a server, whatever it speaks. */
  public static Relay to(int port) {
    return start(port, new PlainWay());
  }

  /** The same, over a tripwire. */
  public static Relay to(int port, Tripwire wire) {
    return start(port, wire);
  }

  /** A way to an S3 server. */
  public static Relay toS3(int port, S3Weather weather) {
    return start(port, new HttpWay(weather));
  }

  private static Relay start(int target, RequestWay way) {
    try {
      Relay relay =
          new Relay(target, way, new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
      daemon("relay", relay::accept);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where to connect to. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Breaks all connections, for both ends to see. */
  public void cut() {
    links.forEach(Link::reset);
  }

  /** Makes all connections half open, until {@link #cut}; new ones are sound. */
  public void silence() {
    links.forEach(Link::silence);
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        connect(listener.accept());
      } catch (IOException closed) {
        Thread.onSpinWait();
      }
    }
  }

  private void connect(Socket client) throws IOException {
    try {
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      Link link = new Link(client, server);
      links.add(link);
      daemon("relay-requests", () -> link.requests(way));
      daemon(
          "relay-answers",
          () -> {
            link.answers();
            if (!link.isSilent()) {
              links.remove(link);
            }
          });
    } catch (IOException serverIsDown) {
      Link.reset(client);
    }
  }

  private static void daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
