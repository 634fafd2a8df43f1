package io.caudal.source.mysql;

import io.caudal.change.ChangeRow;
import io.caudal.change.TableSchema;
import io.caudal.config.BinlogPosition;
import io.caudal.config.Secret;
import io.caudal.config.SourceSettings;
import io.caudal.config.Startup;
import io.caudal.source.debezium.ChangeDeserializer;
import io.caudal.source.debezium.DebeziumProperties;
import io.caudal.source.debezium.LogPause;
import io.caudal.source.silence.SilenceWatch;
import io.caudal.source.standstill.LogWatch;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.cdc.connectors.mysql.source.MySqlSource;
import org.apache.flink.cdc.connectors.mysql.source.MySqlSourceBuilder;
import org.apache.flink.cdc.connectors.mysql.table.StartupOptions;
import org.apache.flink.table.catalog.ObjectPath;

/** Opens the change stream of a MySQL or MariaDB server. */
public final class MySqlSources {

  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private MySqlSources() {}

  /**
   * A source of the changes of all captured tables.
   *
   * @param tables in the order that gives each its index
   */
  public static Source<ChangeRow, ?, ?> open(SourceSettings settings, List<TableSchema> tables) {
    ChangeDeserializer changes = new ChangeDeserializer(tables, new BinlogPositionReader());
    Properties jdbc = jdbc(settings);
    Properties debezium = debezium(settings, tables);
    MySqlSourceBuilder<ChangeRow> connector =
        MySqlSource.<ChangeRow>builder()
            .hostname(settings.hostname())
            .port(settings.port())
            .username(settings.username())
            .password(settings.password().map(Secret::reveal).orElse(""))
            .databaseList(DebeziumProperties.schemaPatterns(tables))
            .tableList(DebeziumProperties.tablePatterns(tables))
            .serverId(
                settings.mysql().serverIds().first() + "-" + settings.mysql().serverIds().last())
            .serverTimeZone("UTC")
            .connectTimeout(settings.connectTimeout())
            .splitSize(settings.chunkSize())
            .fetchSize(settings.fetchSize())
            .heartbeatInterval(heartbeat(settings))
            .skipSnapshotBackfill(true)
            .scanNewlyAddedTableEnabled(true)
            .startupOptions(startup(settings))
            .jdbcProperties(jdbc)
            .debeziumProperties(debezium)
            .deserializer(changes);
    for (TableSchema table : tables) {
      connector.chunkKeyColumn(
          new ObjectPath(table.id().schema(), table.id().table()), table.key().get(0));
    }
    return new MySqlChangeSource(
        new MySqlConnector(
            connector.build(), jdbc, debezium, settings.sslRootCertificate().orElse(null)),
        changes,
        tables,
        settings.startup() == Startup.INITIAL
            ? LogPause.untilReadBySnapshot(tables)
            : LogPause.never(),
        new LogCheck(settings),
        new LogWatch.Factory(settings.name(), new BinlogEnd(settings), settings.stallTimeout()),
        new SilenceWatch.Factory(settings, new MySqlWork(settings)));
  }

  /** Often enough to be told from a standstill. */
  private static Duration heartbeat(SourceSettings settings) {
    Duration third = settings.stallTimeout().dividedBy(3);
    return third.compareTo(HEARTBEAT) < 0 ? third : HEARTBEAT;
  }

  private static StartupOptions startup(SourceSettings settings) {
    if (settings.startup() == Startup.INITIAL) {
      return StartupOptions.initial();
    }
    if (settings.startup() == Startup.LATEST) {
      return StartupOptions.latest();
    }
    BinlogPosition position = settings.mysql().position().orElseThrow();
    return StartupOptions.specificOffset(position.file(), position.offset());
  }

  /** A session in UTC, so that neither the server's zone nor this machine's moves a TIMESTAMP. */
  private static Properties jdbc(SourceSettings settings) {
    Properties properties = new Properties();
    properties.setProperty("connectionTimeZone", "UTC");
    properties.setProperty("forceConnectionTimeZoneToSession", "true");
    properties.setProperty("sslMode", MySqlTls.sslMode(settings.sslMode()));
    properties.setProperty("allowPublicKeyRetrieval", "true");
    properties.setProperty("tinyInt1isBit", "false");
    properties.setProperty("yearIsDateType", "false");
    properties.setProperty("queryInterceptors", BinaryLogStatus.class.getName());
    properties.putAll(MySqlSockets.properties(settings));
    properties.putAll(RotatingDriver.properties(settings));
    return properties;
  }

  private static Properties debezium(SourceSettings settings, List<TableSchema> tables) {
    Properties properties = DebeziumProperties.common(settings, tables);
    properties.setProperty("database.jdbc.driver", RotatingDriver.class.getName());
    // Connections that are not of the pool look for the name in what is below "database.".
    properties.setProperty("database.database.jdbc.driver", RotatingDriver.class.getName());
    properties.setProperty("database.ssl.mode", MySqlTls.debeziumMode(settings.sslMode()));
    properties.setProperty("bigint.unsigned.handling.mode", "precise");
    properties.setProperty("event.deserialization.failure.handling.mode", "fail");
    properties.setProperty("inconsistent.schema.handling.mode", "fail");
    properties.setProperty("enable.time.adjuster", "false");
    properties.setProperty("converters", "text");
    properties.setProperty("text.type", MySqlTextConverter.class.getName());
    return properties;
  }
}
