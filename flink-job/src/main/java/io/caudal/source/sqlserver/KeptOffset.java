package io.caudal.source.sqlserver;

import io.debezium.connector.sqlserver.Lsn;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.cdc.connectors.base.source.meta.offset.Offset;
import org.apache.flink.cdc.connectors.sqlserver.source.offset.LsnFactory;
import org.apache.flink.cdc.connectors.sqlserver.source.offset.LsnOffset;

/** The connector's position with what {@link CaptureWatch} knows beside it. */
final class KeptOffset extends LsnOffset {

  private static final long serialVersionUID = 1L;

  private KeptOffset(Map<String, String> values) {
    super(
        Lsn.valueOf(values.get("change_lsn")),
        Lsn.valueOf(values.get("commit_lsn")),
        values.get("event_serial_no") == null ? null : Long.valueOf(values.get("event_serial_no")));
    CaptureWatch.KEYS.forEach(
        key -> {
          if (values.get(key) != null) {
            offset.put(key, values.get(key));
          }
        });
  }

  /** A position with what is known now. */
  static KeptOffset of(Offset position, Map<String, String> known) {
    Map<String, String> values = new HashMap<>(position.getOffset());
    values.putAll(known);
    return new KeptOffset(values);
  }

  /** Restores such positions. */
  static final class Factory extends LsnFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public Offset newOffset(Map<String, String> values) {
      return new KeptOffset(values);
    }
  }
}
