package io.caudal.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.plugin.DefaultPluginManager;
import org.apache.flink.core.plugin.DirectoryBasedPluginFinder;
import org.apache.flink.core.plugin.PluginManager;

/** Flink's file systems as a cluster has them: S3 is a plugin behind a class loader of its own. */
public final class FlinkFileSystems {

  private FlinkFileSystems() {}

  /**
   * Makes this process's Flink use the plugins and the settings, such as {@link
   * S3Server#flinkSettings}.
   *
   * @return the plugins, for a cluster in this process
   */
  public static PluginManager initialize(Configuration configuration) {
    try {
      PluginManager plugins =
          new DefaultPluginManager(
              new DirectoryBasedPluginFinder(LocalCluster.flinkPlugins()).findPlugins(),
              CoreOptions.getPluginParentFirstLoaderPatterns(configuration));
      FileSystem.initialize(configuration, plugins);
      return plugins;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
