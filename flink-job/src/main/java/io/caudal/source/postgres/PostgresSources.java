package io.caudal.source.postgres;

import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import io.caudal.config.Secret;
import io.caudal.config.SourceSettings;
import io.caudal.config.Startup;
import io.caudal.source.debezium.ChangeDeserializer;
import io.caudal.source.debezium.DebeziumProperties;
import io.caudal.source.debezium.LogPause;
import io.caudal.source.silence.PatientSockets;
import io.caudal.source.silence.SilenceWatch;
import io.caudal.source.standstill.LogWatch;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.cdc.connectors.base.options.StartupOptions;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfigFactory;

/** Opens the change stream of a PostgreSQL database. */
public final class PostgresSources {

  private PostgresSources() {}

  /**
   * A source of the changes of all captured tables. The publication must be there already.
   *
   * @param tables in the order that gives each its index
   */
  public static Source<ChangeRow, ?, ?> open(SourceSettings settings, List<TableSchema> tables) {
    PostgresSourceConfigFactory connector = new PostgresSourceConfigFactory();
    connector.hostname(settings.hostname());
    connector.port(settings.port());
    connector.database(settings.database());
    connector.schemaList(DebeziumProperties.schemaPatterns(tables));
    connector.tableList(DebeziumProperties.tablePatterns(tables));
    connector.username(settings.username());
    connector.password(settings.password().map(Secret::reveal).orElse(""));
    connector.decodingPluginName("pgoutput");
    connector.slotName(settings.postgres().slot());
    connector.connectTimeout(settings.connectTimeout());
    connector.splitSize(settings.chunkSize());
    connector.fetchSize(settings.fetchSize());
    connector.heartbeatInterval(settings.postgres().heartbeatInterval());
    connector.serverTimeZone("UTC");
    connector.skipSnapshotBackfill(true);
    connector.scanNewlyAddedTableEnabled(true);
    connector.startupOptions(
        settings.startup() == Startup.LATEST ? StartupOptions.latest() : StartupOptions.initial());
    connector.debeziumProperties(debezium(settings, tables));
    return new PostgresChangeSource(
        settings,
        connector,
        new ChangeDeserializer(tables, new LsnPositionReader()),
        tables,
        settings.startup() == Startup.INITIAL
            ? LogPause.untilReadBySnapshot(tables)
            : LogPause.never(),
        new LogWatch.Factory(settings.name(), new SlotReader(settings), settings.stallTimeout()),
        new SilenceWatch.Factory(settings, new PostgresWork(settings)));
  }

  private static Properties debezium(SourceSettings settings, List<TableSchema> tables) {
    Properties properties = DebeziumProperties.common(settings, tables);
    properties.setProperty("publication.name", settings.postgres().publication());
    properties.setProperty("publication.autocreate.mode", "disabled");
    properties.setProperty("slot.drop.on.stop", "false");
    properties.setProperty("truncate.handling.mode", "include");
    properties.setProperty("interval.handling.mode", "string");
    properties.setProperty("hstore.handling.mode", "json");
    properties.setProperty("include.unknown.datatypes", "true");
    properties.setProperty("converters", "text");
    properties.setProperty("text.type", PostgresTextConverter.class.getName());
    properties.setProperty("toasted.value.placeholder", DebeziumProperties.VALUE_NOT_LOGGED);
    properties.setProperty("database.socketFactory", PatientSockets.class.getName());
    properties.setProperty("database.socketFactoryArg", SilenceWatch.key(settings));
    properties.setProperty("database.sslmode", PostgresTls.sslMode(settings.sslMode()));
    RotatingPassword.properties(settings)
        .forEach((name, value) -> properties.setProperty("database." + name, value));
    settings
        .sslRootCertificate()
        .ifPresent(path -> properties.setProperty("database.sslrootcert", path));
    return properties;
  }
}
