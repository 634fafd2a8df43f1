package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.capture.Captures;
import io.caudal.sqlserver.simulator.catalogue.Catalogue;
import io.caudal.sqlserver.simulator.sql.Expression;
import io.caudal.sqlserver.simulator.sql.Parameter;
import io.caudal.sqlserver.simulator.sql.Statement;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Instance;
import io.caudal.sqlserver.simulator.store.Interruption;
import io.caudal.sqlserver.simulator.store.Users;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.TypedValue;
import java.time.Clock;
import java.util.List;

/** What one login does: its database, its transaction, its options and its variables. */
public final class Session {

  private final long id;
  private final Server server;
  private final String login;
  private final Options options = new Options();
  private final Names names = new Names(this);
  private final Transactions transactions;
  private final Results results;
  private Variables variables = new Variables();
  private Database database;
  private long rowCount;

  /** What sessions share. */
  public record Server(
      Instance instance, Captures captures, Catalogue catalogue, ParsedBatches parsed) {

    public Server(Instance instance, Captures captures, Catalogue catalogue) {
      this(instance, captures, catalogue, new ParsedBatches());
    }
  }

  /**
   * Logs in, in a database that the login may enter.
   *
   * @throws SqlError 4060 if it may not
   */
  public Session(
      long id,
      Server server,
      String login,
      String databaseName,
      Results results,
      Interruption interruption) {
    this.id = id;
    this.server = server;
    this.login = login;
    this.results = results;
    this.transactions = new Transactions(options, interruption, results);
    this.database = server.instance().database("master");
    if (!databaseName.isEmpty()) {
      Database wanted = server.instance().find(databaseName);
      if (wanted == null || !mayEnter(databaseName)) {
        throw new SqlError(
            4060,
            11,
            1,
            "Cannot open database \""
                + databaseName
                + "\" requested by the login. The login failed.");
      }
      this.database = wanted;
    }
  }

  /** Runs a batch. What it answers goes to the results; the first error ends it. */
  public void run(String text) {
    variables = new Variables();
    run(server.parsed().parse(text));
  }

  /** Runs statements with parameters, each converted to the type that it was declared with. */
  public void run(String text, String declarations, List<TypedValue> values) {
    List<Statement> statements = server.parsed().parse(text);
    Variables parameters = new Variables();
    List<Parameter> declared = server.parsed().parameters(declarations);
    for (int i = 0; i < declared.size(); i++) {
      if (i >= values.size()) {
        throw SqlError.of(
            8178,
            "The parameterized query '%s' expects the parameter '%s', which was not supplied.",
            text,
            declared.get(i).name());
      }
      parameters.declare(declared.get(i).name(), values.get(i).as(declared.get(i).type()));
    }
    variables = parameters;
    run(statements);
  }

  /** Calls a procedure; an argument without a name goes by its position. */
  public void call(String procedure, List<NamedValue> values) {
    variables = new Variables();
    List<Statement.Argument> arguments =
        values.stream()
            .map(
                each ->
                    new Statement.Argument(
                        each.name().isEmpty() ? null : each.name(),
                        new Expression.Literal(each.value())))
            .toList();
    run(List.of(new Statement.Execute(List.of(procedure.split("\\.", -1)), arguments)));
  }

  /** An argument of a procedure; its name begins with an at sign, or is empty. */
  public record NamedValue(String name, TypedValue value) {}

  /** Rolls back what is open. */
  public void end() {
    transactions.abandon();
  }

  private void run(List<Statement> statements) {
    Statements runner = new Statements(this);
    statements.forEach(runner::run);
  }

  long id() {
    return id;
  }

  Instance instance() {
    return server.instance();
  }

  Captures captures() {
    return server.captures();
  }

  Catalogue catalogue() {
    return server.catalogue();
  }

  Clock clock() {
    return server.instance().clock();
  }

  public Database database() {
    return database;
  }

  void use(String name) {
    Database next = instance().database(name);
    if (!mayEnter(name)) {
      throw SqlError.of(
          916,
          "The server principal \"%s\" is not able to access the database \"%s\" under the current security context.",
          login,
          name);
    }
    String before = database.name();
    database = next;
    results.database(next.name(), before);
  }

  String login() {
    return login;
  }

  boolean isAdministrator() {
    return instance().logins().isAdministrator(login);
  }

  boolean mayEnter(String name) {
    Database wanted = instance().find(name);
    return wanted != null
        && (isAdministrator() || wanted.id() <= 4 || wanted.users().ofLogin(login) != null);
  }

  String user() {
    return userIn(database);
  }

  String userIn(Database wanted) {
    if (isAdministrator()) {
      return Users.OWNER;
    }
    String user = wanted.users().ofLogin(login);
    if (user == null && wanted.id() > 4) {
      throw SqlError.of(
          916,
          "The server principal \"%s\" is not able to access the database \"%s\" under the current security context.",
          login,
          wanted.name());
    }
    return user == null ? "guest" : user;
  }

  Options options() {
    return options;
  }

  Names names() {
    return names;
  }

  Transactions transactions() {
    return transactions;
  }

  Results results() {
    return results;
  }

  Variables variables() {
    return variables;
  }

  long rowCount() {
    return rowCount;
  }

  void setRowCount(long rows) {
    this.rowCount = rows;
  }
}
