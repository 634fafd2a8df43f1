package io.caudal.sqlserver.simulator.capture;

import io.caudal.sqlserver.simulator.store.TableName;
import io.caudal.sqlserver.simulator.type.SqlError;

/** What goes wrong with change data capture. */
public final class CaptureErrors {

  private CaptureErrors() {}

  public static SqlError notEnabled(String database) {
    return SqlError.of(
        22901,
        "The database '%s' is not enabled for Change Data Capture. Ensure that the correct database context is set and retry the operation.",
        database);
  }

  /** What the change functions say of LSNs that are no longer, or not yet, valid. */
  public static SqlError outsideOfValidity() {
    return SqlError.of(
        313,
        "An insufficient number of arguments were supplied for the procedure or function cdc.fn_cdc_get_all_changes_ ... .");
  }

  public static SqlError unknownLowWaterMark() {
    return SqlError.of(
        22964,
        "LSN specified as the new low watermark is not a value appearing in the start_lsn column of a current entry in the cdc.lsn_time_mapping table.");
  }

  static SqlError noInstance(String instance) {
    return SqlError.of(
        22931,
        "Source table does not have a capture instance '%s' that is enabled for Change Data Capture.",
        instance);
  }

  static SqlError nameTaken(String instance) {
    return SqlError.of(
        22926,
        "Could not create a capture instance because the capture instance name '%s' already exists in the current database. Specify an explicit unique name for the parameter @capture_instance.",
        instance);
  }

  static SqlError twoInstances(TableName table) {
    return SqlError.of(
        22962,
        "Two capture instances already exist for source table '%s'. A table can have at most two capture instances.",
        table);
  }
}
