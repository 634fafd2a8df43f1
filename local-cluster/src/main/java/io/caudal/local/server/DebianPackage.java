package io.caudal.local.server;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A server out of Debian's packages, with their own C library, so that it runs wherever Debian's
 * packages can be had, whatever the system's libraries are.
 */
final class DebianPackage {

  private static final String SCRIPT = "src/main/sh/server-from-debian";
  private static final String LIBRARIES = "lib/x86_64-linux-gnu";

  private final String product;
  private final String suite;
  private final String name;

  /**
   * A package, which need not be here yet.
   *
   * @param product what it is, for a person to read
   * @param suite of Debian, such as {@code unstable}
   */
  DebianPackage(String product, String suite, String name) {
    this.product = product;
    this.suite = suite;
    this.name = name;
  }

  /**
   * The folder with its programs, fetched unless they are there.
   *
   * @throws ServerException with the reason, if they cannot be had
   */
  Path fetched() {
    return UnpackOnce.into(folder(), this::fetch);
  }

  boolean isFetched() {
    return Files.isDirectory(folder());
  }

  /** The beginning of a program's command, once it is fetched. */
  List<String> command(String program) {
    Path libraries = folder().resolve(LIBRARIES);
    return List.of(
        libraries.resolve("ld-linux-x86-64.so.2").toString(),
        "--library-path",
        libraries.toString(),
        folder().resolve(program).toString());
  }

  private Path folder() {
    return LocalCluster.programs().resolve(product.toLowerCase(Locale.ROOT) + "-debian");
  }

  private void fetch(Path folder) {
    Path log = folder().resolveSibling(folder().getFileName() + ".log");
    String script = LocalCluster.home().resolve(SCRIPT).toString();
    try {
      Programs.run(
          List.of(script, folder.toString(), suite, name), log, InputStream.nullInputStream());
    } catch (ServerException e) {
      throw new ServerException(
          product + " cannot be had from Debian: " + LogFile.lastLine(log) + " (" + log + ")", e);
    }
  }
}
