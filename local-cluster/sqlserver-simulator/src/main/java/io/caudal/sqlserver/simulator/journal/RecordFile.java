package io.caudal.sqlserver.simulator.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that only grows: after a head, which says when it was created, records, each with its
 * length and checksums of length and content. One process at a time has it open.
 *
 * <p>A record that was appended is the operating system's to keep: it outlives the end of this
 * process, however sudden, but not a power failure, for nothing waits for the disk.
 */
final class RecordFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RecordFile.class);
  private static final byte[] MAGIC = "CDL-SQL1".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = MAGIC.length + Long.BYTES + Integer.BYTES;
  private static final int PREFIX = 3 * Integer.BYTES;

  private final Path path;
  private final RandomAccessFile file;
  private Instant created;
  private boolean broken;

  /** Is given the records in their order. */
  interface Reader {
    void read(byte[] record);
  }

  private RecordFile(Path path, RandomAccessFile file, Instant now) {
    this.path = path;
    this.file = file;
    this.created = now;
  }

  /**
   * Opens the file, or creates it.
   *
   * @throws IOException if another process has it open, or it is no such file
   */
  static RecordFile open(Path path, Instant now) throws IOException {
    RecordFile result = new RecordFile(path, new RandomAccessFile(path.toFile(), "rw"), now);
    try {
      result.lock();
      result.head();
      return result;
    } catch (IOException e) {
      result.close();
      throw e;
    }
  }

  /** When the file was created, to the millisecond. */
  Instant created() {
    return created;
  }

  /**
   * Reads all records. What was being appended when the process was killed is cut off: it was never
   * acknowledged.
   *
   * @throws IOException if a record is damaged in any other way, or the reader refuses it
   */
  void read(Reader reader) throws IOException {
    long position = HEAD;
    long length = file.length();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 20))) {
      in.skipNBytes(HEAD);
      byte[] record = next(in, position, length);
      while (record != null) {
        apply(reader, record, position);
        position += PREFIX + record.length;
        record = next(in, position, length);
      }
    }
    if (position < length) {
      LOG.info("Cut {} bytes of an unfinished record off {}", length - position, path);
      file.setLength(position);
    }
    file.seek(position);
  }

  /** Appends a record; after a failure there are no others. */
  synchronized void append(byte[] record) throws IOException {
    if (broken) {
      throw new IOException("the journal " + path + " is closed");
    }
    broken = true;
    ByteBuffer framed = ByteBuffer.allocate(PREFIX + record.length).putInt(record.length);
    framed.putInt(checksum(framed.array(), Integer.BYTES)).putInt(checksum(record, record.length));
    file.write(framed.put(record).array());
    broken = false;
  }

  @Override
  public synchronized void close() throws IOException {
    broken = true;
    file.close();
  }

  private void lock() throws IOException {
    @Nullable FileLock lock;
    try {
      lock = file.getChannel().tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new IOException("the journal " + path + " is in use by another simulator");
    }
  }

  private void head() throws IOException {
    if (file.length() < HEAD) {
      ByteBuffer head = ByteBuffer.allocate(HEAD).put(MAGIC).putLong(created.toEpochMilli());
      file.setLength(0);
      file.write(head.putInt(checksum(head.array(), HEAD - Integer.BYTES)).array());
    } else {
      byte[] head = new byte[HEAD];
      file.readFully(head);
      ByteBuffer fields = ByteBuffer.wrap(head, MAGIC.length, HEAD - MAGIC.length);
      created = Instant.ofEpochMilli(fields.getLong());
      if (!Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
          || fields.getInt() != checksum(head, HEAD - Integer.BYTES)) {
        throw damaged(0, null);
      }
    }
  }

  private byte @Nullable [] next(DataInputStream in, long position, long length)
      throws IOException {
    if (length - position < PREFIX) {
      return null;
    }
    byte[] prefix = in.readNBytes(PREFIX);
    ByteBuffer fields = ByteBuffer.wrap(prefix);
    int size = fields.getInt();
    if (fields.getInt() != checksum(prefix, Integer.BYTES) || size < 0) {
      throw damaged(position, null);
    }
    if (length - position - PREFIX < size) {
      return null;
    }
    byte[] record = in.readNBytes(size);
    if (fields.getInt() != checksum(record, size)) {
      throw damaged(position, null);
    }
    return record;
  }

  private void apply(Reader reader, byte[] record, long position) throws IOException {
    try {
      reader.read(record);
    } catch (RuntimeException e) {
      throw damaged(position, e);
    }
  }

  private IOException damaged(long position, @Nullable Exception cause) {
    return new IOException(
        "the journal "
            + path
            + " is damaged at byte "
            + position
            + "; start with an empty folder, or put a good copy in its place",
        cause);
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }
}
