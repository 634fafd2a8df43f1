package io.caudal.source.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.apache.flink.cdc.connectors.postgres.source.config.PostgresSourceConfigFactory;
import org.junit.jupiter.api.Test;

class PostgresPoolsTest {

  @Test
  void opensWithTlsAndUnderTheWatchAsTheOtherConnections() {
    PostgresSourceConfigFactory connector = new PostgresSourceConfigFactory();
    connector.hostname("::1");
    connector.port(5433);
    connector.database("my shop");
    connector.username("reader");
    connector.password("hunter2");
    connector.slotName("s");
    connector.decodingPluginName("pgoutput");
    Properties debezium = new Properties();
    debezium.setProperty("database.sslmode", "verify-full");
    debezium.setProperty("database.sslrootcert", "/etc/a b.pem");
    debezium.setProperty("database.socketFactory", "a.B");
    debezium.setProperty("database.socketFactoryArg", "db-1");
    connector.debeziumProperties(debezium);

    assertThat(new PostgresPools().getJdbcUrl(connector.create(0)))
        .isEqualTo(
            "jdbc:postgresql://[::1]:5433/my+shop?socketFactory=a.B&socketFactoryArg=db-1"
                + "&sslmode=verify-full&sslrootcert=%2Fetc%2Fa+b.pem&tcpKeepAlive=true");
  }
}
