package io.caudal.local.docker;

import io.caudal.local.server.LocalCluster;
import java.io.IOException;
import java.nio.file.Files;

/** Commands that the README gives. */
final class Readme {

  private Readme() {}

  /** Those of the block between two comments with that name. */
  static String commands(String name) throws IOException {
    String readme = Files.readString(LocalCluster.home().resolve("../README.md"));
    String block =
        readme.substring(
            readme.indexOf("<!-- " + name + " -->"), readme.indexOf("<!-- /" + name + " -->"));
    return block.substring(block.indexOf("```\n") + 4, block.lastIndexOf("```"));
  }
}
