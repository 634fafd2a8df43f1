package io.caudal.local.trino;

import io.caudal.local.server.FreePort;
import java.util.Map;

/** Until it is closed, this process finds an Athena that does not answer, and no other. */
public final class NoAthena implements AutoCloseable {

  private final Map<String, String> sdk =
      Map.of(
          "aws.endpointUrlAthena", "http://127.0.0.1:" + FreePort.next(),
          "aws.region", "eu-west-1",
          "aws.accessKeyId", "nobody",
          "aws.secretAccessKey", "nothing");

  public NoAthena() {
    sdk.forEach(System::setProperty);
  }

  @Override
  public void close() {
    sdk.keySet().forEach(System::clearProperty);
  }
}
