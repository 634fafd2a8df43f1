package io.caudal.source.silence;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;

/**
 * A socket whose reads look around now and then, for as long as the driver sets no limit of its
 * own.
 */
final class PatientSocket extends Socket {

  private final SilenceWatch watch;
  private final int look;
  private volatile int limit;

  /**
   * A socket that is not connected.
   *
   * @param look after so long a silence
   */
  PatientSocket(SilenceWatch watch, Duration look) throws SocketException {
    this.watch = watch;
    this.look = (int) look.toMillis();
    super.setSoTimeout(this.look);
  }

  @Override
  public synchronized void setSoTimeout(int millis) throws SocketException {
    super.setSoTimeout(millis == 0 ? look : millis);
    limit = millis;
  }

  @Override
  public synchronized int getSoTimeout() {
    return limit;
  }

  Duration look() {
    return Duration.ofMillis(look);
  }

  boolean isLimited() {
    return limit != 0;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new PatientInput(this, super.getInputStream(), watch);
  }
}
