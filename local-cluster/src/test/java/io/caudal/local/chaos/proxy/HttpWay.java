package io.caudal.local.chaos.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Carries HTTP requests one by one, each through the weather that there is. */
final class HttpWay implements RequestWay {

  private static final int BUFFER = 1 << 16;
  private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(2);
  private static final byte[] REFUSAL =
      """
      HTTP/1.1 503 Slow Down\r
      Content-Type: application/xml\r
      Content-Length: 87\r
      Connection: close\r
      \r
      <Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>"""
          .getBytes(StandardCharsets.US_ASCII);

  private final S3Weather weather;

  HttpWay(S3Weather weather) {
    this.weather = weather;
  }

  @Override
  public void carry(Link link) throws IOException {
    @Nullable RequestHead head = RequestHead.read(link.requests());
    while (head != null && carry(head, link)) {
      head = RequestHead.read(link.requests());
    }
  }

  /** Whether the connection can take another request. */
  private boolean carry(RequestHead head, Link link) throws IOException {
    switch (weather.over(head)) {
      case CUT -> {
        link.reset();
        return false;
      }
      case REFUSED -> {
        if (!head.expectsToBeAsked()) {
          link.requests().skipNBytes(head.bodyLength());
        }
        link.answer(REFUSAL, REFUSAL.length);
        return false;
      }
      case ANSWER_LOST -> {
        forward(head, link, link::loseAnswers);
        return true;
      }
      case SLOW -> LockSupport.parkNanos(SLOW_NANOS);
      case CLEAR -> {}
    }
    forward(head, link, () -> {});
    return true;
  }

  private static void forward(RequestHead head, Link link, Runnable beforeTheEnd)
      throws IOException {
    long left = head.bodyLength();
    if (left == 0) {
      beforeTheEnd.run();
    }
    link.send(head.bytes(), head.bytes().length);
    byte[] buffer = new byte[BUFFER];
    InputStream requests = link.requests();
    while (left > 0) {
      int length = requests.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (length < 0) {
        throw new EOFException("the body ends early");
      }
      left -= length;
      if (left == 0) {
        beforeTheEnd.run();
      }
      link.send(buffer, length);
    }
  }
}
