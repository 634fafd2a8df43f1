import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;

/** Of Microsoft's sqlcmd, what executes one batch: {@code -S host,port -U -P -d -Q}. */
final class Sqlcmd {

  private String server = "localhost";
  private String database = "master";
  private String user = "";
  private String password = "";
  private String batch = "";

  public static void main(String[] arguments) {
    Sqlcmd sqlcmd = new Sqlcmd();
    try {
      sqlcmd.read(arguments);
      sqlcmd.run();
    } catch (SQLException | IllegalArgumentException e) {
      System.err.println("Sqlcmd: Error: " + e.getMessage());
      System.exit(1);
    }
  }

  private void read(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "-S" -> server = arguments[++i];
        case "-d" -> database = arguments[++i];
        case "-U" -> user = arguments[++i];
        case "-P" -> password = arguments[++i];
        case "-Q" -> batch = arguments[++i];
        // Trust in the certificate, and an exit status for errors: there is no encryption, and it always has one.
        case "-C", "-No", "-b" -> {}
        default -> throw new IllegalArgumentException(arguments[i] + ": Unknown Option.");
      }
    }
  }

  private void run() throws SQLException {
    String url =
        "jdbc:sqlserver://%s;encrypt=false;loginTimeout=8;databaseName=%s"
            .formatted(server.replace(',', ':'), database);
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(batch);
      while (rows || statement.getUpdateCount() != -1) {
        if (rows) {
          print(statement.getResultSet());
        }
        rows = statement.getMoreResults();
      }
    }
  }

  private static void print(ResultSet rows) throws SQLException {
    while (rows.next()) {
      StringJoiner line = new StringJoiner(" ");
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        line.add(String.valueOf(rows.getString(i)));
      }
      System.out.println(line);
    }
  }
}
