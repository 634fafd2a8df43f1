package io.caudal.source.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.caudal.change.ChangeRow;
import io.caudal.source.debezium.ChangeDeserializer;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.flink.cdc.connectors.mysql.source.MySqlSource;
import org.apache.flink.cdc.connectors.mysql.source.config.MySqlSourceConfig;
import org.apache.flink.util.InstantiationUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine that reads makes the key store, not the one that submits the job. */
final class MySqlConnectorTest {

  @TempDir private Path folder;

  @Test
  void makesTheKeyStoreWhereItRuns() throws Exception {
    X509Certificate authority = someAuthority();
    Path pem = folder.resolve("authorities.pem");
    MySqlConnector submitted = connector(pem.toString());
    MySqlConnector elsewhere = InstantiationUtil.clone(submitted);
    Files.writeString(pem, pem(authority));

    MySqlSourceConfig config = elsewhere.here().getConfigFactory().createConfig(0);

    Properties jdbc = config.getJdbcProperties();
    assertThat(jdbc).containsEntry("sslMode", "VERIFY_CA");
    URI ofDriver = URI.create(jdbc.getProperty("trustCertificateKeyStoreUrl"));
    assertThat(authorities(Path.of(ofDriver), "PKCS12", jdbc, "trustCertificateKeyStorePassword"))
        .isEqualTo(authority);
    Properties debezium = config.getDbzProperties();
    assertThat(debezium).containsEntry("database.ssl.mode", "verify_ca");
    Path ofBinlogClient = Path.of(debezium.getProperty("database.ssl.truststore"));
    assertThat(authorities(ofBinlogClient, "JKS", debezium, "database.ssl.truststore.password"))
        .isEqualTo(authority);
  }

  @Test
  void trustsWhomJavaTrustsWithoutAFile() {
    MySqlSourceConfig config = connector(null).here().getConfigFactory().createConfig(0);
    assertThat(config.getJdbcProperties()).containsOnlyKeys("sslMode");
    assertThat(config.getDbzProperties()).doesNotContainKey("database.ssl.truststore");
  }

  private static MySqlConnector connector(@Nullable String pem) {
    Properties jdbc = new Properties();
    jdbc.setProperty("sslMode", "VERIFY_CA");
    Properties debezium = new Properties();
    debezium.setProperty("database.ssl.mode", "verify_ca");
    MySqlSource<ChangeRow> source =
        MySqlSource.<ChangeRow>builder()
            .hostname("localhost")
            .username("caudal")
            .password("secret")
            .databaseList("shop")
            .tableList("shop.t")
            .jdbcProperties(jdbc)
            .debeziumProperties(debezium)
            .deserializer(new ChangeDeserializer(List.of(), new BinlogPositionReader()))
            .build();
    return new MySqlConnector(source, jdbc, debezium, pem);
  }

  /** Debezium reads its store as JKS, which Java opens in either form. */
  private static Object authorities(Path file, String type, Properties properties, String password)
      throws Exception {
    KeyStore store = KeyStore.getInstance(type);
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, properties.getProperty(password).toCharArray());
    }
    return store.getCertificate("authority-0");
  }

  private static X509Certificate someAuthority() throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init((KeyStore) null);
    return ((X509TrustManager) trust.getTrustManagers()[0]).getAcceptedIssuers()[0];
  }

  private static String pem(X509Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
