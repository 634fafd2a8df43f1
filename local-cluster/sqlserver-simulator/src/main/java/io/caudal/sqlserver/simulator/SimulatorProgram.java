package io.caudal.sqlserver.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simulator in a process of its own, such as a container, that everybody reaches. */
final class SimulatorProgram {

  private static final Logger LOG = LoggerFactory.getLogger(SimulatorProgram.class);
  private static final String PASSWORD = "MSSQL_SA_PASSWORD";

  private SimulatorProgram() {}

  /**
   * Runs until it is ended.
   *
   * @param arguments the port, and the folder where its databases stay
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String password = System.getenv(PASSWORD);
    if (password == null || password.isEmpty()) {
      throw new IllegalArgumentException(PASSWORD + " must be set to the password of sa");
    }
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withPort(Integer.parseInt(arguments[0]))
            .withFolder(Path.of(arguments[1]));
    SqlServerSimulator simulator = SqlServerSimulator.start(options, null, password);
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "shutdown"));
    LOG.warn("THIS IS NOT A SQL SERVER: it is Caudal's simulator of one, for tests and trials.");
    LOG.info("Ready for connections without encryption on port {}", simulator.port());
    new CountDownLatch(1).await();
  }
}
