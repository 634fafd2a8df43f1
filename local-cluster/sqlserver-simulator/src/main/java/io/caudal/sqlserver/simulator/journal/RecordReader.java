package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.store.PrimaryKey;
import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.Kind;
import io.caudal.sqlserver.simulator.type.LittleEndianReader;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a record in their order. */
final class RecordReader {

  private final LittleEndianReader in;
  private final Defaults defaults;
  private final Entry entry;
  private final int database;

  RecordReader(byte[] record, Defaults defaults) {
    this.in = new LittleEndianReader(record);
    this.defaults = defaults;
    this.entry = Entry.of(in.u8());
    this.database = in.i32();
  }

  Entry entry() {
    return entry;
  }

  int database() {
    return database;
  }

  @Nullable Object value() {
    return ValueCodec.read(in);
  }

  List<@Nullable Object> values() {
    int size = count();
    List<@Nullable Object> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(value());
    }
    return values;
  }

  String text() {
    return (String) Objects.requireNonNull(value());
  }

  @Nullable String optionalText() {
    return (String) value();
  }

  long number() {
    return in.i64();
  }

  int count() {
    return in.i32();
  }

  boolean flag() {
    return in.u8() != 0;
  }

  Instant time() {
    return Instant.ofEpochSecond(in.i64(), in.i32());
  }

  Instant localTime() {
    return ((LocalDateTime) Objects.requireNonNull(value())).toInstant(ZoneOffset.UTC);
  }

  Lsn lsn() {
    return Lsn.of(Binary.of(in.raw(Lsn.LENGTH)));
  }

  List<Column> columns() {
    int size = count();
    List<Column> columns = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      columns.add(column());
    }
    return columns;
  }

  @Nullable PrimaryKey key(List<Column> columns) {
    if (!flag()) {
      return null;
    }
    int id = count();
    String name = text();
    List<Column> parts = new ArrayList<>();
    for (int part : ids()) {
      columns.stream().filter(column -> column.id() == part).forEach(parts::add);
    }
    return new PrimaryKey(id, name, parts);
  }

  List<Integer> ids() {
    int size = count();
    List<Integer> ids = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      ids.add(count());
    }
    return ids;
  }

  boolean hasMore() {
    return in.hasMore();
  }

  private Column column() {
    int id = count();
    String name = text();
    SqlType type = new SqlType(Kind.valueOf(text()), count(), count(), count());
    boolean nullable = flag();
    boolean identity = flag();
    String definition = optionalText();
    Column.Default value = definition == null ? null : defaults.of(definition, type, name);
    return new Column(id, name, type, nullable, identity, value);
  }
}
