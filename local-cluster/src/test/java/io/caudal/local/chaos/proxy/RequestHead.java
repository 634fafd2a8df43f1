package io.caudal.local.chaos.proxy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first line and the headers of an HTTP request. */
final class RequestHead {

  private static final String END = "\r\n\r\n";
  private static final int LONGEST = 1 << 16;

  private final byte[] bytes;
  private final String text;

  private RequestHead(byte[] bytes) {
    this.bytes = bytes;
    this.text = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads up to the empty line; null if there is no further request.
   *
   * @throws IOException for a head without end, and for a body whose length it does not say
   */
  static @Nullable RequestHead read(InputStream in) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    int matched = 0;
    while (matched < END.length()) {
      int next = in.read();
      if (next < 0 && read.size() == 0) {
        return null;
      }
      if (next < 0 || read.size() > LONGEST) {
        throw new EOFException("a request ends in its head");
      }
      read.write(next);
      matched = next == END.charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
    }
    RequestHead head = new RequestHead(read.toByteArray());
    if (head.header("transfer-encoding") != null) {
      throw new IOException("chunked requests are not carried: " + head.target());
    }
    return head;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Such as {@code PUT}. */
  String method() {
    return text.substring(0, text.indexOf(' '));
  }

  /** Path and query. */
  String target() {
    int from = text.indexOf(' ') + 1;
    return text.substring(from, text.indexOf(' ', from));
  }

  long bodyLength() {
    String length = header("content-length");
    return length == null ? 0 : Long.parseLong(length);
  }

  /** Whether the client waits to be asked for the body. */
  boolean expectsToBeAsked() {
    return header("expect") != null;
  }

  private @Nullable String header(String name) {
    return text.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).trim())
        .findFirst()
        .orElse(null);
  }
}
