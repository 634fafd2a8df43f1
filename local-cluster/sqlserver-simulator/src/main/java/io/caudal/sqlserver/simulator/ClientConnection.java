package io.caudal.sqlserver.simulator;

import io.caudal.sqlserver.simulator.execution.Session;
import io.caudal.sqlserver.simulator.store.Activity;
import io.caudal.sqlserver.simulator.store.Interrupted;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.wire.Environment;
import io.caudal.sqlserver.simulator.wire.Login;
import io.caudal.sqlserver.simulator.wire.Message;
import io.caudal.sqlserver.simulator.wire.PacketReader;
import io.caudal.sqlserver.simulator.wire.Prelogin;
import io.caudal.sqlserver.simulator.wire.Requests;
import io.caudal.sqlserver.simulator.wire.Token;
import io.caudal.sqlserver.simulator.wire.TokenWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks with one client, from its first packet to its last. */
final class ClientConnection implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ClientConnection.class);
  private static final int CANNOT_OPEN_DATABASE = 4060;
  private static final int ROWS_A_LOOK = 200;

  private final long id;
  private final Socket socket;
  private final Session.Server server;
  private final StatementLog log;
  private final Faults faults;
  private final PacketReader in;
  private final TokenWriter tokens;
  private final Answer answer;
  private volatile String user = "";

  ClientConnection(long id, Socket socket, Session.Server server, StatementLog log, Faults faults)
      throws IOException {
    this.id = id;
    this.socket = socket;
    this.server = server;
    this.log = log;
    this.faults = faults;
    this.in = new PacketReader(socket.getInputStream());
    this.tokens = new TokenWriter(socket.getOutputStream());
    this.answer = new Answer(tokens, this::beforeRow);
  }

  @Override
  public void run() {
    try (socket) {
      Session session = login();
      if (session != null) {
        try {
          serve(session);
        } finally {
          session.end();
          server.instance().activity().closed(id);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("A client is gone", e);
    }
  }

  private @Nullable Session login() throws IOException {
    for (Message message = in.read(); message != null; message = in.read()) {
      if (message.type() == Message.PRELOGIN) {
        tokens.send(Prelogin.answer());
      } else if (message.type() == Message.LOGIN) {
        return accepted(Login.read(message.body()));
      } else {
        return null;
      }
    }
    return null;
  }

  private @Nullable Session accepted(Login login) {
    try {
      if (!server.instance().logins().accepts(login.user(), login.password())) {
        throw failed(login);
      }
      Session session =
          new Session(id, server, login.user(), login.database(), answer, this::isInterrupted);
      tokens.environment(Environment.DATABASE, session.database().name(), "master");
      tokens.info(5701, "Changed database context to '" + session.database().name() + "'.");
      tokens.collation();
      tokens.environment(Environment.LANGUAGE, "us_english", "");
      tokens.info(5703, "Changed language setting to us_english.");
      tokens.loginAccepted();
      int size = Math.min(32767, Math.max(512, login.packetSize()));
      tokens.environment(Environment.PACKET_SIZE, String.valueOf(size), "4096");
      user = login.user();
      answer.endBatch();
      tokens.setPacketSize(size);
      return session;
    } catch (SqlError e) {
      answer.failed(e);
      if (e.number() == CANNOT_OPEN_DATABASE) {
        answer.failed(failed(login));
      }
      answer.endBatch();
      return null;
    }
  }

  private static SqlError failed(Login login) {
    return new SqlError(18456, 14, 1, "Login failed for user '" + login.user() + "'.");
  }

  private void serve(Session session) throws IOException {
    RemoteCalls calls = new RemoteCalls(session, answer, tokens, log);
    Activity activity = server.instance().activity();
    activity.opened(id, user);
    for (Message next = in.read(); next != null; next = in.read()) {
      Message message = next;
      switch (message.type()) {
        case Message.BATCH ->
            activity.during(id, user, () -> batch(session, Requests.batch(message.body())));
        case Message.RPC -> activity.during(id, user, () -> remote(calls, message));
        case Message.ATTENTION -> {
          tokens.done(Token.DONE, Token.ATTENTION, 0, 0);
          tokens.send();
        }
        default -> throw new IOException("a message of the unknown type " + message.type());
      }
    }
  }

  private void batch(Session session, String text) {
    answer.within(Token.DONE);
    log.received(text);
    try {
      session.run(text);
    } catch (SqlError e) {
      log.refused(text, e);
      answer.failed(e);
    } catch (Interrupted e) {
      LOG.debug("A statement was cancelled");
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      failedInside(text, e);
    }
    answer.endBatch();
  }

  private void failedInside(String text, RuntimeException failure) {
    LOG.error("The simulator failed at: {}", text, failure);
    log.failed(text, failure);
    answer.failed(SqlError.of(50_000, "The simulator failed: %s", failure));
  }

  private void remote(RemoteCalls calls, Message message) {
    try {
      calls.run(Requests.calls(message.body()));
    } catch (SqlError e) {
      log.refused("a remote call", e);
      answer.failed(e);
      answer.endBatch();
    } catch (Interrupted e) {
      answer.within(Token.DONE);
      answer.endBatch();
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      failedInside("a remote call", e);
      answer.endBatch();
    }
  }

  private void beforeRow(long sent, TokenWriter writer) {
    if (faults.cutsAt(sent)) {
      writer.sendUnfinished();
      close();
      throw new UncheckedIOException(new IOException("the connection was cut on purpose"));
    }
    if (sent % ROWS_A_LOOK == ROWS_A_LOOK - 1 && isInterrupted()) {
      throw new Interrupted();
    }
  }

  private boolean isInterrupted() {
    try {
      return socket.isClosed() || in.hasAttention();
    } catch (IOException e) {
      return true;
    }
  }

  /** Who has logged in; empty before. */
  String user() {
    return user;
  }

  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("A socket did not close", e);
    }
  }
}
