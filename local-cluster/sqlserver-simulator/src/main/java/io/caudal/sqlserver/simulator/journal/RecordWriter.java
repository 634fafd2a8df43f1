package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.store.Column;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.store.PrimaryKey;
import io.caudal.sqlserver.simulator.store.Table;
import io.caudal.sqlserver.simulator.type.LittleEndianWriter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record in the making; {@link RecordReader} reads the same fields. */
final class RecordWriter {

  private final LittleEndianWriter out = new LittleEndianWriter();

  RecordWriter(Entry entry, Database database) {
    out.u8(entry.code()).i32(database.id());
  }

  RecordWriter(Entry entry) {
    out.u8(entry.code()).i32(0);
  }

  RecordWriter value(@Nullable Object value) {
    ValueCodec.write(out, value);
    return this;
  }

  RecordWriter values(List<? extends @Nullable Object> values) {
    out.i32(values.size());
    values.forEach(this::value);
    return this;
  }

  RecordWriter number(long number) {
    out.i64(number);
    return this;
  }

  RecordWriter count(int number) {
    out.i32(number);
    return this;
  }

  RecordWriter flag(boolean flag) {
    out.u8(flag ? 1 : 0);
    return this;
  }

  RecordWriter time(Instant time) {
    out.i64(time.getEpochSecond()).i32(time.getNano());
    return this;
  }

  RecordWriter time(LocalDateTime time) {
    return value(time);
  }

  RecordWriter lsn(Lsn lsn) {
    out.raw(lsn.toBinary().toBytes());
    return this;
  }

  RecordWriter table(Table table) {
    return count(table.id());
  }

  RecordWriter columns(List<Column> columns) {
    count(columns.size());
    columns.forEach(this::column);
    return this;
  }

  RecordWriter key(@Nullable PrimaryKey key) {
    flag(key != null);
    if (key != null) {
      count(key.objectId()).value(key.name()).ids(key.columns());
    }
    return this;
  }

  RecordWriter ids(List<Column> columns) {
    count(columns.size());
    columns.forEach(column -> count(column.id()));
    return this;
  }

  int size() {
    return out.size();
  }

  byte[] toBytes() {
    return out.toBytes();
  }

  private void column(Column column) {
    Column.Default value = column.defaultValue();
    count(column.id()).value(column.name()).value(column.type().kind().name());
    count(column.type().length()).count(column.type().precision()).count(column.type().scale());
    flag(column.nullable()).flag(column.identity());
    value(value == null ? null : value.definition());
  }
}
