package io.caudal.cloudformation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a jar of the job says of property groups: of those that it would be started with. */
final class JobProperties {

  /** In the jar. */
  private static final String CHECK = "io.caudal.PropertyCheck";

  private JobProperties() {}

  /** What keeps the job from starting with them, a line each. */
  @SuppressWarnings("unchecked") // whatever has that name has that type
  static List<String> problems(Path jar, Map<String, Map<String, String>> groups) {
    try (URLClassLoader job =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, new FlinkAlone())) {
      return ((Function<Map<String, Map<String, String>>, List<String>>)
              job.loadClass(CHECK).getConstructor().newInstance())
          .apply(groups);
    } catch (ReflectiveOperationException | LinkageError unknown) {
      return List.of(
          "--jar: must be one of Caudal's that can check the application's properties; it has no "
              + CHECK
              + " that works ("
              + unknown
              + "). Build it: ./mvnw package");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As on a cluster: Flink is there, and the job's classes are the jar's. */
  private static final class FlinkAlone extends ClassLoader {

    FlinkAlone() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("org.apache.flink.")) {
        return FlinkAlone.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
