package io.caudal.config;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What is said of one table: a group {@code table.<source>.[<schema>.]<table>}, or nothing. */
public final class TableSettings implements Serializable {

  /** Of a table that has no group. */
  static final TableSettings NONE = of(Values.of("table", Map.of()));

  private static final long serialVersionUID = 1L;

  private final @Nullable String lakeTable;
  private final List<String> keyColumns;
  private final @Nullable Partitioning partitioning;
  private final @Nullable Integer writerParallelism;
  private final Map<String, DecimalSize> decimals;

  private TableSettings(Values values) {
    this.lakeTable = values.find(TableOptions.NAME).orElse(null);
    this.keyColumns = values.find(TableOptions.KEY_COLUMNS).orElse(List.of());
    this.partitioning = values.find(TableOptions.PARTITION_BY).orElse(null);
    this.writerParallelism = values.find(TableOptions.WRITER_PARALLELISM).orElse(null);
    this.decimals = values.find(TableOptions.DECIMALS).orElse(Map.of());
  }

  static TableSettings of(Values values) {
    return new TableSettings(values);
  }

  /** The table's name in the lake, where the settings choose one. */
  public Optional<String> lakeTable() {
    return Optional.ofNullable(lakeTable);
  }

  /** Columns that tell one row from another, as spelled in the settings; empty: the primary key. */
  public List<String> keyColumns() {
    return keyColumns;
  }

  /** Empty: {@link LakeSettings#partitioning()}. */
  public Optional<Partitioning> partitioning() {
    return Optional.ofNullable(partitioning);
  }

  /** Empty: {@link LakeSettings#writerParallelism()}. */
  public OptionalInt writerParallelism() {
    return writerParallelism == null ? OptionalInt.empty() : OptionalInt.of(writerParallelism);
  }

  /** By column, as spelled in the settings and in their order. */
  public Map<String, DecimalSize> decimals() {
    return decimals;
  }
}
