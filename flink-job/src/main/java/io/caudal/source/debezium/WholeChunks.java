package io.caudal.source.debezium;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.cdc.connectors.base.source.meta.split.ChangeEventRecords;
import org.apache.flink.cdc.connectors.base.source.meta.split.SourceRecords;
import org.apache.flink.cdc.connectors.shaded.org.apache.kafka.connect.source.SourceRecord;
import org.apache.flink.connector.base.source.reader.RecordsWithSplitIds;

/**
 * Holds the records of a chunk back until the chunk is complete, so that they are emitted as one
 * and no checkpoint falls inside it: what is restored begins a chunk anew, and would yield its
 * first rows twice.
 */
final class WholeChunks {

  private final Set<String> chunks = new HashSet<>();
  private final List<SourceRecord> held = new ArrayList<>();

  void add(String chunk) {
    chunks.add(chunk);
  }

  /** Whether no chunk is left to be read. */
  boolean isEmpty() {
    return chunks.isEmpty();
  }

  /** What can be emitted after that fetch: nothing, a whole chunk, or something of the log. */
  RecordsWithSplitIds<SourceRecords> after(RecordsWithSplitIds<SourceRecords> fetched) {
    String split = fetched.nextSplit();
    List<SourceRecords> records = new ArrayList<>();
    SourceRecords next = split == null ? null : fetched.nextRecordFromSplit();
    while (next != null) {
      records.add(next);
      next = fetched.nextRecordFromSplit();
    }
    Set<String> finished = fetched.finishedSplits();
    if (split != null && !chunks.contains(split)) {
      return new ChangeEventRecords(split, records.iterator(), finished);
    }
    records.forEach(record -> record.iterator().forEachRemaining(held::add));
    for (String chunk : finished) {
      if (chunks.remove(chunk)) {
        SourceRecords whole = new SourceRecords(List.copyOf(held));
        held.clear();
        return new ChangeEventRecords(chunk, List.of(whole).iterator(), finished);
      }
    }
    return new ChangeEventRecords(null, Collections.emptyIterator(), finished);
  }
}
