package io.caudal.source.silence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/** What comes in over a {@link PatientSocket}. */
final class PatientInput extends FilterInputStream {

  private final PatientSocket socket;
  private final SilenceWatch watch;

  PatientInput(PatientSocket socket, InputStream in, SilenceWatch watch) {
    super(in);
    this.socket = socket;
    this.watch = watch;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return in.read(bytes, offset, length);
    } catch (SocketTimeoutException silent) {
      if (socket.isLimited()) {
        throw silent;
      }
    }
    return readPatiently(bytes, offset, length);
  }

  private int readPatiently(byte[] bytes, int offset, int length) throws IOException {
    Silence silence = watch.begin(socket.look());
    try {
      while (true) {
        watch.check(silence);
        try {
          return in.read(bytes, offset, length);
        } catch (SocketTimeoutException stillSilent) {
          if (socket.isLimited()) {
            throw stillSilent;
          }
        }
      }
    } finally {
      watch.end(silence);
    }
  }
}
