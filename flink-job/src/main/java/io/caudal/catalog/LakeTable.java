package io.caudal.catalog;

import io.caudal.config.Partitioning;
import io.caudal.config.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.table.types.logical.RowType;

/** A table of the lake, in one zone, as its files are written. Immutable. */
public final class LakeTable {

  private final Zone zone;
  private final String folder;
  private final RowType type;
  private final List<String> key;
  private final Partitioning partitioning;
  private final LocalDate firstDay;

  private LakeTable(
      Zone zone,
      String folder,
      RowType type,
      List<String> key,
      Partitioning partitioning,
      LocalDate firstDay) {
    this.zone = zone;
    this.folder = folder;
    this.type = type;
    this.key = List.copyOf(key);
    this.partitioning = partitioning;
    this.firstDay = firstDay;
  }

  /**
   * A table.
   *
   * @param name of its folder
   * @param type of its rows; the contract columns last
   * @param key columns of the type, at least one
   * @param firstDay no partition is earlier
   */
  public static LakeTable of(
      Zone zone,
      String name,
      RowType type,
      List<String> key,
      Partitioning partitioning,
      LocalDate firstDay) {
    return new LakeTable(zone, name, type, key, partitioning, firstDay);
  }

  public Zone zone() {
    return zone;
  }

  /** The name in Athena. */
  public String name() {
    return name(zone, folder);
  }

  /** The name of the view of its current rows. */
  public String currentName() {
    return currentName(zone, folder);
  }

  /** The name of a folder's table: the same, in the raw zone with {@code _raw} behind it. */
  static String name(Zone zone, String folder) {
    return zone == Zone.RAW ? folder + "_raw" : folder;
  }

  static String currentName(Zone zone, String folder) {
    return name(zone, folder) + "_current";
  }

  /** Its folder below the lake's path. */
  String path() {
    return zone.directory() + "/" + folder;
  }

  RowType type() {
    return type;
  }

  List<String> key() {
    return key;
  }

  LocalDate firstDay() {
    return firstDay;
  }

  /** The columns that its paths give. */
  List<String> partitions() {
    return partitioning == Partitioning.HOUR ? List.of("dt", "hour") : List.of("dt");
  }

  /** The columns of its files, then those of its paths. */
  List<String> columns() {
    List<String> all = new ArrayList<>(type.getFieldNames());
    all.addAll(partitions());
    return all;
  }
}
