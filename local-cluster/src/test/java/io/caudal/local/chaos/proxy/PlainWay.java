package io.caudal.local.chaos.proxy;

import java.io.IOException;
import java.io.InputStream;

/** Carries everything as it comes. */
final class PlainWay implements RequestWay {

  private static final int BUFFER = 1 << 16;

  @Override
  public void carry(Link link) throws IOException {
    byte[] buffer = new byte[BUFFER];
    InputStream requests = link.requests();
    for (int length = requests.read(buffer); length >= 0; length = requests.read(buffer)) {
      link.send(buffer, length);
    }
  }
}
