package io.caudal.local.chaos.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Carries everything as it comes; but once it is armed, something happens before certain words are
 * first carried, while they wait.
 */
public final class Tripwire implements RequestWay {

  private static final int BUFFER = 1 << 16;

  private final ByteBuffer words;
  private final AtomicReference<Optional<Runnable>> before =
      new AtomicReference<>(Optional.empty());

  /**
   * A wire that is not armed.
   *
   * @param words as they are sent, within one packet
   */
  public Tripwire(byte[] words) {
    this.words = ByteBuffer.wrap(words.clone());
  }

  /** Makes that happen the next time. */
  public void arm(Runnable happening) {
    before.set(Optional.of(happening));
  }

  @Override
  public void carry(Link link) throws IOException {
    byte[] buffer = new byte[BUFFER];
    InputStream requests = link.requests();
    for (int length = requests.read(buffer); length >= 0; length = requests.read(buffer)) {
      if (holdsWords(buffer, length)) {
        before.getAndSet(Optional.empty()).ifPresent(Runnable::run);
      }
      link.send(buffer, length);
    }
  }

  private boolean holdsWords(byte[] buffer, int length) {
    for (int i = 0; i + words.limit() <= length; i++) {
      if (ByteBuffer.wrap(buffer, i, words.limit()).equals(words)) {
        return true;
      }
    }
    return false;
  }
}
