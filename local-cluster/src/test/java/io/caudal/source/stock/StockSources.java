package io.caudal.source.stock;

import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import io.caudal.config.SourceSettings;
import io.caudal.source.debezium.ChangeDeserializer;
import io.caudal.source.debezium.DebeziumProperties;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.cdc.connectors.base.options.StartupOptions;
import org.apache.flink.cdc.connectors.mysql.source.MySqlSource;
import org.apache.flink.cdc.connectors.postgres.source.PostgresSourceBuilder.PostgresIncrementalSource;
import org.apache.flink.cdc.connectors.sqlserver.source.SqlServerSourceBuilder.SqlServerIncrementalSource;

/** Flink CDC's sources as their builders make them, with no settings but those they need. */
final class StockSources {

  private StockSources() {}

  static Source<ChangeRow, ?, ?> open(SourceSettings settings, List<TableSchema> tables) {
    ChangeDeserializer rows = new ChangeDeserializer(tables, new StockPositions(settings.engine()));
    return switch (settings.engine()) {
      case MYSQL -> mysql(settings, tables, rows);
      case POSTGRES -> postgres(settings, tables, rows);
      case SQLSERVER -> sqlServer(settings, tables, rows);
    };
  }

  private static Source<ChangeRow, ?, ?> mysql(
      SourceSettings settings, List<TableSchema> tables, ChangeDeserializer rows) {
    return MySqlSource.<ChangeRow>builder()
        .hostname(settings.hostname())
        .port(settings.port())
        .username(settings.username())
        .password(settings.password().orElseThrow().reveal())
        .databaseList(DebeziumProperties.schemaPatterns(tables))
        .tableList(DebeziumProperties.tablePatterns(tables))
        .serverId(settings.mysql().serverIds().first() + "-" + settings.mysql().serverIds().last())
        .serverTimeZone("UTC")
        .splitSize(settings.chunkSize())
        .scanNewlyAddedTableEnabled(true)
        .deserializer(rows)
        .build();
  }

  private static Source<ChangeRow, ?, ?> postgres(
      SourceSettings settings, List<TableSchema> tables, ChangeDeserializer rows) {
    Properties debezium = new Properties();
    debezium.setProperty("publication.name", settings.postgres().publication());
    debezium.setProperty("publication.autocreate.mode", "disabled");
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
        .scanNewlyAddedTableEnabled(true)
        .debeziumProperties(debezium)
        .deserializer(rows)
        .build();
  }

  private static Source<ChangeRow, ?, ?> sqlServer(
      SourceSettings settings, List<TableSchema> tables, ChangeDeserializer rows) {
    Properties debezium = new Properties();
    debezium.setProperty("database.encrypt", "false");
    return SqlServerIncrementalSource.<ChangeRow>builder()
        .hostname(settings.hostname())
        .port(settings.port())
        .databaseList(settings.database())
        .tableList(DebeziumProperties.tablePatterns(tables))
        .username(settings.username())
        .password(settings.password().orElseThrow().reveal())
        .serverTimeZone("UTC")
        .splitSize(settings.chunkSize())
        .startupOptions(StartupOptions.initial())
        .debeziumProperties(debezium)
        .deserializer(rows)
        .build();
  }
}
