package io.caudal.source.mysql.binlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class TableMapsTest {

  private static final byte LONG = 3;
  private static final byte VECTOR = (byte) 242;
  private static final byte BLOB = (byte) 252;

  @Test
  void showVectorsAsBlobs() throws IOException {
    assertThat(columns(LONG, VECTOR, LONG, VECTOR)).containsExactly(LONG, BLOB, LONG, BLOB);
  }

  @Test
  void hideWhatIsSaidOfVectors() throws IOException {
    byte[] signs = {1, 1, VECTOR};
    byte[] dimensions = {13, 1, 3};
    byte[] checksum = {13, 13, 13, 13};
    RawEvent event = tableMap(new byte[] {LONG, VECTOR}, signs, dimensions, checksum);
    TableMaps.showVectorsAsBlobs(event);
    byte[] end = Arrays.copyOfRange(event.bytes(), event.bytes().length - 10, event.bytes().length);
    assertThat(end).containsExactly(1, 1, VECTOR, 7, 1, 3, 13, 13, 13, 13);
  }

  @Test
  void mayHaveManyColumns() throws IOException {
    byte[] types = new byte[300];
    Arrays.fill(types, VECTOR);
    byte[] blobs = new byte[300];
    Arrays.fill(blobs, BLOB);
    assertThat(columns(types)).isEqualTo(blobs);
  }

  @Test
  void keepTheirNames() throws IOException {
    RawEvent event = tableMap(new byte[] {LONG});
    byte[] before = event.bytes().clone();
    TableMaps.showVectorsAsBlobs(event);
    assertThat(event.bytes()).isEqualTo(before);
  }

  private static byte[] columns(byte... types) throws IOException {
    RawEvent event = tableMap(types);
    int before = event.bytes().length;
    TableMaps.showVectorsAsBlobs(event);
    int end = before - 1 - (types.length + 7) / 8;
    return Arrays.copyOfRange(event.bytes(), end - types.length, end);
  }

  /** The names have the number of the type, too. */
  private static RawEvent tableMap(byte[] types, byte[]... fields) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(new byte[8]);
    body.writeBytes(new byte[] {2, VECTOR, VECTOR, 0});
    body.writeBytes(new byte[] {1, VECTOR, 0});
    if (types.length < 251) {
      body.write(types.length);
    } else {
      body.writeBytes(new byte[] {(byte) 252, (byte) types.length, (byte) (types.length >> 8)});
    }
    body.writeBytes(types);
    body.write(0);
    body.writeBytes(new byte[(types.length + 7) / 8]);
    for (byte[] field : fields) {
      body.writeBytes(field);
    }
    return Events.of(19, 0, body.toByteArray());
  }
}
