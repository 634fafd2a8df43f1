package io.caudal.cloudformation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

/**
 * What a jar says of itself.
 *
 * @param version its own; empty if it does not say
 * @param restored the versions from whose snapshots it goes on, its own among them
 */
record JobVersion(Optional<String> version, List<String> restored) {

  private static final String RESTORED = "Caudal-Restores";

  /** Reads no more of a jar than its beginning. */
  static JobVersion of(InputStream jar) throws IOException {
    Manifest manifest = new JarInputStream(jar).getManifest();
    Attributes said = manifest == null ? new Attributes() : manifest.getMainAttributes();
    return new JobVersion(
        Optional.ofNullable(said.getValue(Attributes.Name.IMPLEMENTATION_VERSION)),
        said.containsKey(new Attributes.Name(RESTORED))
            ? List.of(said.getValue(RESTORED).split(" "))
            : List.of());
  }

  /** Why it cannot go on from the snapshots of another, a line each. */
  List<String> problemsAfter(JobVersion other) {
    return other
        .version()
        .filter(before -> !restored.contains(before) && !version.equals(other.version()))
        .map(
            before ->
                List.of(
                    "--jar: must go on from snapshots of version "
                        + before
                        + ", which runs; it does from those of "
                        + (restored.isEmpty() ? "none" : String.join(", ", restored))
                        + ". Take a version in between first, or run caudal start --snapshot none"))
        .orElse(List.of());
  }
}
