package io.caudal.sqlserver.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

/** A simulator in a process of its own, which can be killed. */
final class SimulatorProcess implements AutoCloseable {

  private final Process process;
  private final String url;

  private SimulatorProcess(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static SimulatorProcess start(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String url = output.readLine();
    if (url == null) {
      throw new IOException("the simulator did not start");
    }
    return new SimulatorProcess(process, url);
  }

  Connection connect() throws SQLException {
    Driver driver = JdbcDriver.NEWER.driver();
    Properties properties = new Properties();
    properties.setProperty("user", "sa");
    properties.setProperty("password", "Simulated#1");
    return driver.connect(url, properties);
  }

  /** Ends the process as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }

  /** Runs a simulator on the folder that is the only argument, until it is killed. */
  public static void main(String[] arguments) throws Exception {
    SqlServerSimulator simulator =
        SqlServerSimulator.start(SimulatorOptions.defaults().withFolder(Path.of(arguments[0])));
    System.out.println(simulator.jdbcUrl(TestDatabase.NAME));
    new CountDownLatch(1).await();
  }
}
