package io.caudal.sqlserver.simulator;

import io.caudal.sqlserver.simulator.capture.CaptureJob;
import io.caudal.sqlserver.simulator.capture.Captures;
import io.caudal.sqlserver.simulator.catalogue.Catalogue;
import io.caudal.sqlserver.simulator.execution.ColumnDefaults;
import io.caudal.sqlserver.simulator.execution.Session;
import io.caudal.sqlserver.simulator.journal.FileJournal;
import io.caudal.sqlserver.simulator.store.Instance;
import io.caudal.sqlserver.simulator.store.Logins;
import io.caudal.sqlserver.simulator.wire.TokenWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What a server holds: in memory, and in a folder where it is to last. */
final class Storage implements AutoCloseable {

  private static final String OF_RDS = "rdsadmin";

  private final Session.Server server;
  private final @Nullable FileJournal journal;

  private Storage(Session.Server server, @Nullable FileJournal journal) {
    this.server = server;
    this.journal = journal;
  }

  /** Finds again what the folder holds, if there is one. */
  static Storage open(SimulatorOptions options, Logins logins) throws IOException {
    Storage storage = opened(options, logins);
    Instance instance = storage.server.instance();
    if (options.hosting() == Hosting.RDS && instance.find(OF_RDS) == null) {
      instance.create(OF_RDS);
    }
    return storage;
  }

  private static Storage opened(SimulatorOptions options, Logins logins) throws IOException {
    CaptureJob job = new CaptureJob(options.captureLag(), options.heartbeat());
    Path folder = options.folder();
    if (folder == null) {
      Instance instance = new Instance(options.clock(), logins);
      return new Storage(server(options, instance, new Captures(job)), null);
    }
    FileJournal journal = FileJournal.open(folder, options.clock());
    try {
      Instance instance = new Instance(journal.clock(), logins, journal.store());
      Session.Server server = server(options, instance, new Captures(job, journal.capture()));
      journal.replay(instance, server.captures(), new ColumnDefaults(silent(server))::of);
      return new Storage(server, journal);
    } catch (IOException e) {
      journal.close();
      throw e;
    }
  }

  Session.Server server() {
    return server;
  }

  @Override
  public void close() throws IOException {
    if (journal != null) {
      journal.close();
    }
  }

  private static Session.Server server(
      SimulatorOptions options, Instance instance, Captures captures) {
    return new Session.Server(
        instance, captures, new Catalogue(instance, captures, options.edition()));
  }

  /** A session whose answers nobody reads. */
  private static Session silent(Session.Server server) {
    TokenWriter nowhere = new TokenWriter(OutputStream.nullOutputStream());
    Answer answer = new Answer(nowhere, (sent, tokens) -> {});
    return new Session(0, server, "sa", "", answer, () -> false);
  }
}
