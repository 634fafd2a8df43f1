package io.caudal.source.mysql;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import io.caudal.config.SourceSettings;
import io.caudal.source.silence.SilenceWatch;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/** Makes the driver's sockets, under {@link SilenceWatch}; the driver makes it by its name. */
public final class MySqlSockets extends StandardSocketFactory {

  private static final String KEY = "caudalSource";

  /** The driver's properties for the connections of a source. */
  static Map<String, String> properties(SourceSettings source) {
    return Map.of("socketFactory", MySqlSockets.class.getName(), KEY, SilenceWatch.key(source));
  }

  @Override
  protected Socket createSocket(PropertySet properties) {
    try {
      return SilenceWatch.socket(properties.getStringProperty(KEY).getValue());
    } catch (SocketException failure) {
      throw new IllegalStateException("no socket can be made", failure);
    }
  }
}
