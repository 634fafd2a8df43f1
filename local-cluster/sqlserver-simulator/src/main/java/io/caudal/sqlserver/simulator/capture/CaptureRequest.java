package io.caudal.sqlserver.simulator.capture;

import io.caudal.sqlserver.simulator.store.Table;
import org.jspecify.annotations.Nullable;

/**
 * What {@code sp_cdc_enable_table} asks for.
 *
 * @param instance the name of the instance, or null for schema_table
 */
public record CaptureRequest(
    Table table, @Nullable String instance, @Nullable String role, boolean netChanges) {

  String name() {
    return instance != null ? instance : table.name().schema() + "_" + table.name().name();
  }
}
