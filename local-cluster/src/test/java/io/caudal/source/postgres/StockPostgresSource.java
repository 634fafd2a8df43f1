package io.caudal.source.postgres;

import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import io.caudal.config.SourceSettings;
import io.caudal.source.debezium.ChangeDeserializer;
import io.caudal.source.debezium.DebeziumProperties;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.cdc.connectors.postgres.source.PostgresSourceBuilder.PostgresIncrementalSource;

/**
 * Flink CDC's PostgreSQL source as its manual builds it, for the tests that show what it loses:
 * nothing of it is ours but the deserialiser.
 */
public final class StockPostgresSource {

  private StockPostgresSource() {}

  /** The changes of all captured tables; the publication must be there already. */
  public static Source<ChangeRow, ?, ?> open(SourceSettings settings, List<TableSchema> tables) {
    return PostgresIncrementalSource.<ChangeRow>builder()
        .hostname(settings.hostname())
        .port(settings.port())
        .database(settings.database())
        .schemaList(DebeziumProperties.schemaPatterns(tables))
        .tableList(DebeziumProperties.tablePatterns(tables))
        .username(settings.username())
        .password(settings.password().orElseThrow().reveal())
        .decodingPluginName("pgoutput")
        .slotName(settings.postgres().slot())
        .splitSize(settings.chunkSize())
        .heartbeatInterval(settings.postgres().heartbeatInterval())
        .debeziumProperties(debezium(settings, tables))
        .deserializer(new ChangeDeserializer(tables, new LsnPositionReader()))
        .build();
  }

  private static Properties debezium(SourceSettings settings, List<TableSchema> tables) {
    Properties properties = DebeziumProperties.common(settings, tables);
    properties.setProperty("publication.name", settings.postgres().publication());
    properties.setProperty("publication.autocreate.mode", "disabled");
    return properties;
  }
}
