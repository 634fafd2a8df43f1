package io.caudal.local.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.local.distribution.FlinkDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the jar that goes to a cluster holds, and what it must not hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JobJarIT {

  private static final long MEGABYTE = 1 << 20;
  private static final int JAVA_11_CLASS_FILE = 55;
  private static final Pattern HADOOP_NOT_RELOCATED =
      Pattern.compile(
          "(?<!io/caudal/shaded/)org/apache/hadoop/|(?<!io\\.caudal\\.shaded\\.)org\\.apache\\.hadoop\\.");
  private static final Pattern LICENCE =
      Pattern.compile("(META-INF/)?[^/]*(LICENSE|NOTICE)[^/]*|META-INF/licenses.*/.*");

  private JobJar jar;
  private Set<String> entries;

  @BeforeAll
  void open() {
    jar = JobJar.open(JobJar.path());
    entries = new HashSet<>(jar.entries());
  }

  @AfterAll
  void close() {
    jar.close();
  }

  /** The savepoints that are kept are those that {@code ReleasedSavepointsIT} goes on from. */
  @Test
  void saysFromWhichVersionsItGoesOn() throws IOException {
    try (JarFile file = new JarFile(JobJar.path().toFile());
        Stream<Path> kept = Files.list(Path.of("src", "test", "resources", "savepoints"))) {
      assertThat(file.getManifest().getMainAttributes().getValue("Caudal-Restores").split(" "))
          .containsExactlyInAnyOrderElementsOf(
              kept.map(version -> version.getFileName().toString()).toList());
    }
  }

  @Test
  void startsTheJob() throws IOException {
    try (JarFile file = new JarFile(JobJar.path().toFile())) {
      assertThat(file.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("io.caudal.LakeJob");
      assertThat(file.isMultiRelease())
          .as("classes for later releases of Java, under META-INF/versions, are used")
          .isTrue();
    }
    assertThat(missing(List.of("io/caudal/LakeJob.class"))).isEmpty();
  }

  @Test
  void isBelow200Megabytes() throws IOException {
    assertThat(Files.size(JobJar.path())).isLessThan(200 * MEGABYTE);
  }

  @Test
  void holdsEachEntryOnce() {
    assertThat(jar.entries()).doesNotHaveDuplicates();
  }

  @Test
  void holdsNoClassThatFlinkBrings() {
    Set<String> provided = new HashSet<>();
    for (Path lib : ClassPath.jars(FlinkDistribution.lib())) {
      try (JobJar flink = JobJar.open(lib)) {
        provided.addAll(flink.classes());
      }
    }
    assertThat(jar.classes())
        .as("exclude what is in a cluster's lib folder: its copy would be ignored or clash")
        // Flink carries it for itself and does not promise it; loaded from the job's jar first.
        .filteredOn(name -> !name.startsWith("org/xerial/snappy/"))
        .filteredOn(provided::contains)
        .isEmpty();
  }

  @Test
  void holdsNoEngineThatQueriesTheLake() {
    assertThat(entries("(.*/)?(io/trino|org/apache/(hadoop/)?hive|org/duckdb)/.*")).isEmpty();
  }

  @Test
  void holdsNoFileSystemOfFlink() {
    assertThat(entries("org/apache/flink/fs/.*|META-INF/services/org.apache.flink.core.fs.+"))
        .as("flink-s3-fs-hadoop is a plugin of the cluster")
        .isEmpty();
  }

  @Test
  void holdsNoLogging() {
    assertThat(
            entries(
                "(org/slf4j|org/apache/(commons/logging|log4j|logging)|ch/qos/logback)/.*"
                    + "|(log4j|logback)[^/]*"))
        .as("the cluster binds slf4j; a second binding loses its log")
        .isEmpty();
  }

  @Test
  void namesHadoopOnlyWhereItWasMovedTo() {
    assertThat(entries("org/apache/hadoop/.*")).isEmpty();
    assertThat(jar.classes())
        .as("a cluster's Hadoop is loaded first, whatever is missing in it")
        .filteredOn(name -> HADOOP_NOT_RELOCATED.matcher(jar.text(name)).find())
        .isEmpty();
  }

  @Test
  void isReadableByJava11() {
    assertThat(jar.classes()).filteredOn(name -> jar.bytes(name)[7] > JAVA_11_CLASS_FILE).isEmpty();
  }

  @Test
  void holdsNoSignatureAndNoModule() {
    assertThat(entries("META-INF/[^/]*\\.(SF|DSA|RSA)|(.*/)?module-info\\.class"))
        .as("signatures are of other jars, modules mean nothing here")
        .isEmpty();
  }

  @Test
  void holdsEveryProviderThatItsServicesName() {
    for (String service : services(jar)) {
      assertThat(providers(jar, service))
          .as(service)
          .isNotEmpty()
          .allMatch(provider -> entries.contains(provider.replace('.', '/') + ".class"));
    }
  }

  @Test
  void mergesTheServicesOfItsDependencies() {
    for (JobJar dependency : dependencies()) {
      for (String service : services(dependency)) {
        List<String> here =
            providers(dependency, service).stream()
                .filter(provider -> entries.contains(provider.replace('.', '/') + ".class"))
                .collect(Collectors.toList());
        if (!here.isEmpty()) {
          assertThat(providers(jar, service)).as(service).containsAll(here);
        }
      }
      dependency.close();
    }
  }

  @Test
  void keepsTheLicencesAndNoticesOfItsDependencies() {
    assertThat(missing(List.of("META-INF/LICENSE", "META-INF/NOTICE", "LICENSE"))).isEmpty();
    for (JobJar dependency : dependencies()) {
      for (String name : dependency.entries()) {
        if (LICENCE.matcher(name).matches()) {
          assertThat(missing(List.of(name))).isEmpty();
          assertThat(jar.text(name).strip()).as(name).contains(dependency.text(name).strip());
        }
      }
      dependency.close();
    }
  }

  @Test
  void holdsTheConnectorsWhole() {
    for (JobJar dependency : dependencies()) {
      if (dependency.entries().contains("io/debezium/DebeziumException.class")) {
        assertThat(missing(dependency.classes()))
            .as("classes of a CDC connector; see the filters of the shade plugin")
            .filteredOn(name -> !name.startsWith("org/apache/flink/shaded/"))
            .isEmpty();
      }
      dependency.close();
    }
  }

  /** The jars on the class path that gave a class to the job's jar; each is to be closed. */
  private List<JobJar> dependencies() {
    List<JobJar> found = new ArrayList<>();
    for (Path path : ClassPath.jars()) {
      JobJar candidate = JobJar.open(path);
      if (candidate.classes().stream().map(JobJar::relocated).anyMatch(entries::contains)) {
        found.add(candidate);
      } else {
        candidate.close();
      }
    }
    assertThat(found).hasSizeGreaterThan(10);
    return found;
  }

  private List<String> entries(String pattern) {
    Pattern whole = Pattern.compile(pattern);
    return entries.stream().filter(whole.asMatchPredicate()).collect(Collectors.toList());
  }

  private List<String> missing(List<String> names) {
    return names.stream().filter(name -> !entries.contains(name)).collect(Collectors.toList());
  }

  private static List<String> services(JobJar jar) {
    return jar.entries().stream()
        .filter(name -> name.matches("META-INF/services/[^/]+"))
        .collect(Collectors.toList());
  }

  private static List<String> providers(JobJar jar, String service) {
    return jar.text(service)
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toList());
  }
}
