package io.caudal.sqlserver.simulator;

import io.caudal.sqlserver.simulator.capture.Agent;
import io.caudal.sqlserver.simulator.capture.CaptureInstance;
import io.caudal.sqlserver.simulator.capture.ChangeCapture;
import io.caudal.sqlserver.simulator.execution.Session;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Logins;
import io.caudal.sqlserver.simulator.store.Lsn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stand-in for a SQL Server that listens on the loopback interface, except in {@link
 * SimulatorProgram}. Databases, tables, logins and change data capture are set up with T-SQL, as on
 * the server; what no T-SQL can do is here.
 *
 * <p>It knows no encryption: clients connect with {@code encrypt=false}. Its time zone is UTC. All
 * its threads are daemons.
 */
public final class SqlServerSimulator implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SqlServerSimulator.class);
  private static final String ADMINISTRATOR = "sa";
  private static final String PASSWORD = "Simulated#1";
  private static final long FIRST_SESSION = 51;

  private final String password;
  private final ServerSocket listener;
  private final Storage storage;
  private final Session.Server server;
  private final StatementLog log = new StatementLog();
  private final Faults faults = new Faults();
  private final AtomicLong sessions = new AtomicLong(FIRST_SESSION);
  private final Set<ClientConnection> connections = ConcurrentHashMap.newKeySet();

  private SqlServerSimulator(
      SimulatorOptions options, @Nullable InetAddress address, String password) throws IOException {
    this.password = password;
    this.storage = Storage.open(options, new Logins(ADMINISTRATOR, password));
    this.server = storage.server();
    try {
      this.listener = new ServerSocket(options.port(), 100, address);
    } catch (IOException e) {
      storage.close();
      throw e;
    }
  }

  public static SqlServerSimulator start() throws IOException {
    return start(SimulatorOptions.defaults());
  }

  public static SqlServerSimulator start(SimulatorOptions options) throws IOException {
    return start(options, InetAddress.getLoopbackAddress(), PASSWORD);
  }

  /**
   * Starts a simulator that others can reach.
   *
   * @param address of the interface where it listens, or null for all
   * @param password of the login that owns everything
   */
  static SqlServerSimulator start(
      SimulatorOptions options, @Nullable InetAddress address, String password) throws IOException {
    SqlServerSimulator simulator = new SqlServerSimulator(options, address, password);
    daemon("simulator", simulator::accept).start();
    return simulator;
  }

  public String host() {
    return listener.getInetAddress().getHostAddress();
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** The login that owns everything. */
  public String user() {
    return ADMINISTRATOR;
  }

  public String password() {
    return password;
  }

  /** The URL for the driver, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:sqlserver://" + host() + ":" + port() + ";encrypt=false;databaseName=" + database;
  }

  /** Sets how long after its commit a change shows in the change tables. */
  public void captureLag(Duration lag) {
    server.captures().job().setLag(lag);
  }

  /** Stops the Agent, and with it the capture of changes, or lets it go on where it was. */
  public void agent(Agent state) {
    server.captures().job().setAgent(state);
  }

  /** Breaks all connections; what is not committed is rolled back. */
  public void cutConnections() {
    connections.forEach(ClientConnection::close);
  }

  /** Breaks the connections of a login. */
  public void cutConnections(String login) {
    connections.stream()
        .filter(connection -> connection.user().equalsIgnoreCase(login))
        .forEach(ClientConnection::close);
  }

  /**
   * Breaks the connection that is the next to send more than so many rows of a result, after them.
   */
  public void cutNextResultAfter(long rows) {
    faults.cutAfter(rows);
  }

  /**
   * Forgets the changes of a capture instance that were committed before a time, as the cleanup job
   * does once their retention is over.
   *
   * @throws IllegalArgumentException if there is no such instance
   */
  public void cleanUpTo(String database, String instance, Instant time) {
    Database cleaned = server.instance().database(database);
    ChangeCapture capture = server.captures().of(cleaned);
    CaptureInstance found = capture.find(instance);
    if (found == null) {
      throw new IllegalArgumentException("no capture instance " + instance);
    }
    Lsn lowWaterMark = capture.lsnAt(time);
    if (lowWaterMark != null) {
      capture.cleanUp(found, lowWaterMark);
    }
  }

  /** The statements that were refused because the simulator does not know them. */
  public List<String> unknownStatements() {
    return log.unknown();
  }

  /**
   * The statements seen, in order of their text, without blanks to spare, constants as {@code ?}.
   */
  public List<String> statements() {
    return log.seen();
  }

  /** Forgets the statements seen. */
  public void clearStatements() {
    log.clear();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      LOG.debug("The listener did not close", e);
    }
    cutConnections();
    try {
      storage.close();
    } catch (IOException e) {
      LOG.debug("The journal did not close", e);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        long id = sessions.getAndIncrement();
        ClientConnection client = new ClientConnection(id, socket, server, log, faults);
        connections.add(client);
        daemon("simulator-" + id, () -> serve(client)).start();
      } catch (IOException e) {
        LOG.debug("No longer listening", e);
      }
    }
  }

  private void serve(ClientConnection client) {
    try {
      client.run();
    } finally {
      connections.remove(client);
    }
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
