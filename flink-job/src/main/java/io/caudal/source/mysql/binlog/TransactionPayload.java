package io.caudal.source.mysql.binlog;

import com.github.luben.zstd.ZstdInputStream;
import com.github.shyiko.mysql.binlog.event.EventData;
import com.github.shyiko.mysql.binlog.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The events of a compressed transaction, unpacked one after the other, so that no more than one of
 * them is in memory.
 *
 * @see <a
 *     href="https://dev.mysql.com/doc/refman/8.4/en/binary-log-transaction-compression.html">MySQL:
 *     Binary Log Transaction Compression</a>
 */
final class TransactionPayload implements EventData {

  private static final long serialVersionUID = 1L;

  private static final int END_OF_FIELDS = 0;
  private static final int SIZE = 1;
  private static final int COMPRESSION = 2;
  private static final int ZSTD = 0;
  private static final int NONE = 255;

  private final transient InputStream events;
  private final int checksum;

  private TransactionPayload(InputStream events, int checksum) {
    this.events = events;
    this.checksum = checksum;
  }

  /** Opens the event that holds them. */
  static TransactionPayload open(RawEvent event) throws IOException {
    ByteArrayInputStream in = event.stream();
    in.skip(RawEvent.HEADER);
    int size = 0;
    int compression = NONE;
    for (int field = in.readPackedInteger();
        field != END_OF_FIELDS;
        field = in.readPackedInteger()) {
      int length = in.readPackedInteger();
      switch (field) {
        case SIZE:
          size = in.readPackedInteger();
          break;
        case COMPRESSION:
          compression = in.readPackedInteger();
          break;
        default:
          in.skip(length);
      }
    }
    int begin = event.bytes().length - in.available();
    InputStream packed = new java.io.ByteArrayInputStream(event.bytes(), begin, size);
    int checksum = in.available() - size;
    return new TransactionPayload(unpacked(packed, compression), checksum);
  }

  private static InputStream unpacked(InputStream packed, int compression) throws IOException {
    switch (compression) {
      case ZSTD:
        return new ZstdInputStream(packed);
      case NONE:
        return packed;
      default:
        throw new UnreadableLogException("a transaction of the unknown compression " + compression);
    }
  }

  /** The next event, with as many bytes for a checksum as the log's events have. */
  Optional<RawEvent> next() throws IOException {
    byte[] header = events.readNBytes(RawEvent.HEADER);
    if (header.length == 0) {
      events.close();
      return Optional.empty();
    }
    if (header.length < RawEvent.HEADER) {
      throw new EOFException("a compressed transaction ends within an event");
    }
    byte[] bytes = Arrays.copyOf(header, RawEvent.length(header));
    if (events.readNBytes(bytes, RawEvent.HEADER, bytes.length - RawEvent.HEADER)
        < bytes.length - RawEvent.HEADER) {
      throw new EOFException("a compressed transaction ends within an event");
    }
    return Optional.of(RawEvent.of(bytes).padded(checksum));
  }
}
