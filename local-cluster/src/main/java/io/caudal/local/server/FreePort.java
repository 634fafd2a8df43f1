package io.caudal.local.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Hands out TCP ports of loopback for servers that are about to start, and nobody else takes one
 * before its server listens, or while a server is down: the ports are below those that systems give
 * to connections (Linux from 32768, {@code ip_local_port_range} in <a
 * href="https://man7.org/linux/man-pages/man7/ip.7.html">ip(7)</a>), and a process claims a block
 * of them for as long as it lives, by listening on the block's first.
 */
public final class FreePort {

  private static final int FIRST = 16_384;
  private static final int END = 32_768;
  private static final int BLOCK = 128;

  private static final ServerSocket CLAIM = claim();
  private static int given;

  private FreePort() {}

  /**
   * A port that nobody listens on. The same one comes again only after the whole block did.
   *
   * @throws ServerException if all ports of the block are in use
   */
  public static synchronized int next() {
    for (int i = 1; i < BLOCK; i++) {
      given = given % (BLOCK - 1) + 1;
      int port = CLAIM.getLocalPort() + given;
      if (isFree(port)) {
        return port;
      }
    }
    throw new ServerException("No port after " + CLAIM.getLocalPort() + " is free");
  }

  private static ServerSocket claim() {
    List<Integer> blocks = new ArrayList<>();
    for (int first = FIRST; first < END; first += BLOCK) {
      blocks.add(first);
    }
    Collections.shuffle(blocks);
    for (int first : blocks) {
      try {
        return listen(first);
      } catch (IOException e) {
        // Another process's: there are more.
      }
    }
    throw new ServerException("No port in steps of " + BLOCK + " from " + FIRST + " is free");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = listen(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
