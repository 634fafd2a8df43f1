package io.caudal.sqlserver.simulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordFileTest {

  private static final Instant NOW = Instant.parse("2024-05-06T07:08:09.010Z");
  private static final int HEAD = 20;

  @TempDir private Path folder;

  @Test
  void keepsRecordsInTheirOrder() throws IOException {
    Path path = written("one", "", "three");

    assertThat(read(path)).containsExactly("one", "", "three");
    try (RecordFile file = RecordFile.open(path, NOW.plusSeconds(1))) {
      assertThat(file.created()).isEqualTo(NOW);
    }
  }

  @Test
  void appendsAfterWhatWasRead() throws IOException {
    Path path = written("one");
    try (RecordFile file = RecordFile.open(path, NOW)) {
      file.read(record -> {});
      file.append(bytes("two"));
    }

    assertThat(read(path)).containsExactly("one", "two");
  }

  @Test
  void cutsOffWhatWasNotAppendedWhole() throws IOException {
    byte[] whole = Files.readAllBytes(written("one", "two"));
    byte[] one = Files.readAllBytes(written("one"));
    for (int length = one.length; length < whole.length; length++) {
      Path torn = Files.write(folder.resolve("torn"), Arrays.copyOf(whole, length));

      assertThat(read(torn)).as("%s bytes", length).containsExactly("one");
      assertThat(torn).hasBinaryContent(one);
    }
  }

  @Test
  void beginsAnewWhenNotEvenTheHeadIsWhole() throws IOException {
    byte[] head = Files.readAllBytes(written());
    for (int length = 0; length < HEAD; length++) {
      Path torn = Files.write(folder.resolve("torn"), Arrays.copyOf(head, length));

      assertThat(read(torn)).isEmpty();
      assertThat(torn).hasBinaryContent(head);
    }
  }

  @Test
  void refusesDamage() throws IOException {
    byte[] whole = Files.readAllBytes(written("one", "two"));
    for (int i = 0; i < whole.length; i++) {
      byte[] bytes = whole.clone();
      bytes[i] ^= 0x10;
      Path damaged = Files.write(folder.resolve("damaged"), bytes);

      assertThatThrownBy(() -> read(damaged))
          .as("byte %s", i)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("the journal " + damaged + " is damaged at byte ")
          .hasMessageEndingWith("; start with an empty folder, or put a good copy in its place");
      assertThat(damaged).hasBinaryContent(bytes);
    }
  }

  @Test
  void saysWhereTheReaderStopped() throws IOException {
    Path path = written("one", "two");
    try (RecordFile file = RecordFile.open(path, NOW)) {
      assertThatThrownBy(
              () ->
                  file.read(
                      record -> {
                        throw new IllegalArgumentException("unknown: table 7");
                      }))
          .hasMessageContaining("is damaged at byte " + HEAD)
          .hasRootCauseMessage("unknown: table 7");
    }
  }

  @Test
  void isOpenOnce() throws IOException {
    Path path = written();
    try (RecordFile file = RecordFile.open(path, NOW)) {
      assertThat(file.created()).isEqualTo(NOW);
      assertThatThrownBy(() -> RecordFile.open(path, NOW))
          .isInstanceOf(IOException.class)
          .hasMessage("the journal " + path + " is in use by another simulator");
    }
  }

  @Test
  void takesNothingOnceClosed() throws IOException {
    RecordFile file = RecordFile.open(folder.resolve("closed"), NOW);
    file.close();

    assertThatThrownBy(() -> file.append(bytes("one")))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("is closed");
  }

  private Path written(String... records) throws IOException {
    Path path = folder.resolve("written");
    Files.deleteIfExists(path);
    try (RecordFile file = RecordFile.open(path, NOW)) {
      for (String record : records) {
        file.append(bytes(record));
      }
    }
    return path;
  }

  private static List<String> read(Path path) throws IOException {
    List<String> records = new ArrayList<>();
    try (RecordFile file = RecordFile.open(path, NOW)) {
      file.read(record -> records.add(new String(record, StandardCharsets.UTF_8)));
    }
    return records;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
