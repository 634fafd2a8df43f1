package io.caudal.local.chaos.proxy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** One connection: two sockets, and what is carried between them. */
final class Link {

  private static final int BUFFER = 1 << 16;

  private final Socket client;
  private final Socket server;
  private final InputStream requests;
  private volatile boolean silent;
  private volatile boolean answersLost;

  Link(Socket client, Socket server) throws IOException {
    this.client = client;
    this.server = server;
    this.requests = new BufferedInputStream(client.getInputStream(), BUFFER);
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
  }

  /** From now on nothing arrives, at neither end, nor that the other end is gone. */
  void silence() {
    silent = true;
  }

  boolean isSilent() {
    return silent;
  }

  /** From now on the connection breaks with the next answer. */
  void loseAnswers() {
    answersLost = true;
  }

  /** Breaks the connection. */
  void reset() {
    reset(client);
    reset(server);
  }

  static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException alreadyClosed) {
      Thread.onSpinWait();
    }
  }

  InputStream requests() {
    return requests;
  }

  /** To the server. */
  void send(byte[] bytes, int length) throws IOException {
    if (!silent) {
      server.getOutputStream().write(bytes, 0, length);
    }
  }

  /** To the client. */
  void answer(byte[] bytes, int length) throws IOException {
    if (!silent) {
      client.getOutputStream().write(bytes, 0, length);
    }
  }

  /** Carries requests until there are no more. */
  void requests(RequestWay way) {
    try {
      way.carry(this);
    } catch (IOException broken) {
      Thread.onSpinWait();
    }
    end();
  }

  /** Carries answers until there are no more. */
  void answers() {
    byte[] buffer = new byte[BUFFER];
    try (InputStream answers = server.getInputStream()) {
      for (int length = answers.read(buffer); length >= 0; length = answers.read(buffer)) {
        if (answersLost) {
          reset();
          return;
        }
        answer(buffer, length);
      }
    } catch (IOException broken) {
      Thread.onSpinWait();
    }
    end();
  }

  private void end() {
    if (!silent) {
      close(client);
      close(server);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      Thread.onSpinWait();
    }
  }
}
