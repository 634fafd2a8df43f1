package io.caudal.config;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One database to read: a group {@code source.<name>}. */
public final class SourceSettings implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final Engine engine;
  private final String hostname;
  private final int port;
  private final String database;
  private final ArrayList<TablePattern> tables;
  private final String username;
  private final @Nullable Secret password;
  private final @Nullable String secret;
  private final SslMode sslMode;
  private final @Nullable String sslRootCertificate;
  private final Startup startup;
  private final int history;
  private final int chunkSize;
  private final int fetchSize;
  private final Duration connectTimeout;
  private final Duration pollInterval;
  private final Duration stallTimeout;
  private final @Nullable MySqlSettings mysql;
  private final @Nullable PostgresSettings postgres;

  private SourceSettings(String name, Values values, String lakePath) {
    this.name = name;
    this.engine = values.get(SourceOptions.ENGINE);
    this.hostname = values.get(SourceOptions.HOSTNAME);
    this.port = port(values, engine);
    this.database = values.get(SourceOptions.DATABASE);
    this.tables =
        values.get(SourceOptions.TABLES).stream()
            .map(pattern -> pattern.in(defaultSchema(engine, database)))
            .collect(Collectors.toCollection(ArrayList::new));
    this.username = values.get(SourceOptions.USERNAME);
    this.password = values.find(SourceOptions.PASSWORD).orElse(null);
    this.secret = values.find(SourceOptions.SECRET).orElse(null);
    this.sslMode = values.get(SourceOptions.SSL_MODE);
    this.sslRootCertificate = values.find(SourceOptions.SSL_ROOT_CERTIFICATE).orElse(null);
    this.startup = values.get(SourceOptions.STARTUP);
    this.history = values.get(SourceOptions.HISTORY);
    this.chunkSize = values.get(SourceOptions.CHUNK_SIZE);
    this.fetchSize = values.get(SourceOptions.FETCH_SIZE);
    this.connectTimeout = values.get(SourceOptions.CONNECT_TIMEOUT);
    this.pollInterval = values.get(SourceOptions.POLL_INTERVAL);
    this.stallTimeout = values.get(SourceOptions.STALL_TIMEOUT);
    this.mysql = engine == Engine.MYSQL ? MySqlSettings.of(name, values, lakePath) : null;
    this.postgres = engine == Engine.POSTGRES ? PostgresSettings.of(name, values) : null;
  }

  static SourceSettings of(String name, Values values, String lakePath) {
    return new SourceSettings(name, values, lakePath);
  }

  static int port(Values values, Engine engine) {
    return values.find(SourceOptions.PORT).orElse(engine.defaultPort());
  }

  static String defaultSchema(Engine engine, String database) {
    switch (engine) {
      case MYSQL:
        return database;
      case POSTGRES:
        return "public";
      default:
        return "dbo";
    }
  }

  /** Lower-case letters, digits and hyphens, a letter first, at most 30. */
  public String name() {
    return name;
  }

  public Engine engine() {
    return engine;
  }

  public String hostname() {
    return hostname;
  }

  public int port() {
    return port;
  }

  public String database() {
    return database;
  }

  /** At least one; each with its schema. */
  public List<TablePattern> tables() {
    return List.copyOf(tables);
  }

  /** Whether one of the patterns names that table. */
  public boolean captures(String schema, String table) {
    return tables.stream().anyMatch(pattern -> pattern.matches(schema, table));
  }

  public String username() {
    return username;
  }

  /** Empty if {@link #secret} has it. */
  public Optional<Secret> password() {
    return Optional.ofNullable(password);
  }

  /** The ARN of the secret that has the user's password; empty if {@link #password} is given. */
  public Optional<String> secret() {
    return Optional.ofNullable(secret);
  }

  public SslMode sslMode() {
    return sslMode;
  }

  /** A PEM file; present only with {@link SslMode#VERIFY_CA} and {@link SslMode#VERIFY_FULL}. */
  public Optional<String> sslRootCertificate() {
    return Optional.ofNullable(sslRootCertificate);
  }

  public Startup startup() {
    return startup;
  }

  /** Another number than a savepoint's begins the source anew. */
  public int history() {
    return history;
  }

  /** Rows of a chunk of the snapshot. */
  public int chunkSize() {
    return chunkSize;
  }

  /** Rows that the snapshot asks for at a time. */
  public int fetchSize() {
    return fetchSize;
  }

  public Duration connectTimeout() {
    return connectTimeout;
  }

  /** How long a reader of the log rests when nothing is new. */
  public Duration pollInterval() {
    return pollInterval;
  }

  /**
   * How long the log may give nothing while the database moves on, and a connection no answer while
   * the database works on none.
   */
  public Duration stallTimeout() {
    return stallTimeout;
  }

  /**
   * What only MySQL has.
   *
   * @throws IllegalStateException for a source of another engine
   */
  public MySqlSettings mysql() {
    return ofEngine(mysql, Engine.MYSQL);
  }

  /**
   * What only PostgreSQL has.
   *
   * @throws IllegalStateException for a source of another engine
   */
  public PostgresSettings postgres() {
    return ofEngine(postgres, Engine.POSTGRES);
  }

  private <T> T ofEngine(@Nullable T settings, Engine asked) {
    if (settings == null) {
      throw new IllegalStateException(
          String.format(
              "source.%s is of engine %s, not %s",
              name, Parsers.kebab(engine), Parsers.kebab(asked)));
    }
    return settings;
  }
}
