package io.caudal.source.sqlserver;

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
import io.caudal.source.snapshot.CapturedTables;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.cdc.connectors.base.options.StartupOptions;

/** Opens the change stream of a SQL Server database. */
public final class SqlServerSources {

  private SqlServerSources() {}

  /**
   * A source of the changes of all captured tables. Change data capture must be enabled already.
   *
   * @param tables in the order that gives each its index
   */
  public static Source<ChangeRow, ?, ?> open(SourceSettings settings, List<TableSchema> tables) {
    GrowingConfig.Factory connector = new GrowingConfig.Factory();
    connector.hostname(settings.hostname());
    connector.port(settings.port());
    connector.databaseList(settings.database());
    connector.tableList(DebeziumProperties.tablePatterns(tables));
    connector.username(settings.username());
    connector.password(settings.password().map(Secret::reveal).orElse(""));
    connector.connectTimeout(settings.connectTimeout());
    connector.splitSize(settings.chunkSize());
    connector.fetchSize(settings.fetchSize());
    connector.serverTimeZone("UTC");
    connector.skipSnapshotBackfill(true);
    connector.startupOptions(
        settings.startup() == Startup.LATEST ? StartupOptions.latest() : StartupOptions.initial());
    connector.debeziumProperties(debezium(settings, tables));
    return new SqlServerChangeSource(
        settings.name(),
        connector,
        new ChangeDeserializer(tables, new CommitLsnPositionReader()),
        new ChunkDialect(
            connector.create(0),
            new CapturedTables(tables),
            settings.sslRootCertificate().orElse(null),
            settings.secret().orElse(null)),
        tables,
        settings.startup() == Startup.INITIAL
            ? LogPause.untilReadBySnapshot(tables)
            : LogPause.never(),
        new SilenceWatch.Factory(settings, new SqlServerWork(settings)));
  }

  private static Properties debezium(SourceSettings settings, List<TableSchema> tables) {
    Properties properties = DebeziumProperties.common(settings, tables);
    properties.setProperty("converters", "temporal");
    properties.setProperty("temporal.type", TemporalConverter.class.getName());
    properties.setProperty("database.applicationName", "caudal");
    properties.setProperty(
        "database.loginTimeout",
        String.valueOf(Math.max(1, settings.connectTimeout().toSeconds())));
    properties.setProperty("database.socketFactoryClass", PatientSockets.class.getName());
    properties.setProperty("database.socketFactoryConstructorArg", SilenceWatch.key(settings));
    SqlServerTls.properties(settings.sslMode())
        .forEach((name, value) -> properties.setProperty("database." + name, value));
    return properties;
  }
}
