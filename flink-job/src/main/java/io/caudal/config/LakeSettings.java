package io.caudal.config;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the lake is and how its files are written: the group {@code lake}. */
public final class LakeSettings implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final Set<Zone> zones;
  private final Partitioning partitioning;
  private final Compression compression;
  private final int rowGroupBytes;
  private final int pageBytes;
  private final int writerParallelism;
  private final @Nullable String sqlPath;
  private final String catalogDatabase;
  private final boolean catalogApplied;
  private final String catalogWorkgroup;

  private LakeSettings(Values values) {
    this.path = values.get(LakeOptions.PATH);
    this.zones = values.get(LakeOptions.ZONES);
    this.partitioning = values.get(LakeOptions.PARTITION_BY);
    this.compression = values.get(LakeOptions.COMPRESSION);
    this.rowGroupBytes = values.get(LakeOptions.ROW_GROUP_SIZE);
    this.pageBytes = values.get(LakeOptions.PAGE_SIZE);
    this.writerParallelism = values.get(LakeOptions.WRITER_PARALLELISM);
    this.sqlPath = values.find(LakeOptions.SQL_PATH).orElse(null);
    this.catalogDatabase =
        values.find(LakeOptions.CATALOG_DATABASE).orElseGet(() -> CatalogDatabase.of(path));
    this.catalogApplied = values.get(LakeOptions.CATALOG_APPLY);
    this.catalogWorkgroup = values.get(LakeOptions.CATALOG_WORKGROUP);
  }

  static LakeSettings of(Values values) {
    return new LakeSettings(values);
  }

  /** {@code s3://}, {@code s3a://} or {@code file://}; without a slash at its end. */
  public String path() {
    return path;
  }

  /** Always with {@link Zone#REFINED}. */
  public Set<Zone> zones() {
    return zones;
  }

  /** Of the tables whose own settings name none. */
  public Partitioning partitioning() {
    return partitioning;
  }

  public Compression compression() {
    return compression;
  }

  /** Before compression; every open file may hold as much in memory. */
  public long rowGroupBytes() {
    return rowGroupBytes;
  }

  /** Before compression; at most a row group. */
  public int pageBytes() {
    return pageBytes;
  }

  /** Of the tables whose own settings name none. */
  public int writerParallelism() {
    return writerParallelism;
  }

  /** The folder whose SQL files win over those in the jar; written as {@link #path()} is. */
  public Optional<String> sqlPath() {
    return Optional.ofNullable(sqlPath);
  }

  /** Athena's database for the lake. */
  public String catalogDatabase() {
    return catalogDatabase;
  }

  /** Whether the job keeps that database up to date. */
  public boolean isCatalogApplied() {
    return catalogApplied;
  }

  /** Athena's workgroup in which the job does so. */
  public String catalogWorkgroup() {
    return catalogWorkgroup;
  }
}
