package io.caudal.source.postgres;

import java.util.List;

/**
 * The statements about a publication.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-alterpublication.html">PostgreSQL:
 *     ALTER PUBLICATION</a>
 */
final class PublicationSql {

  private PublicationSql() {}

  /** For tables whose names are quoted as SQL needs it. */
  static String create(String publication, List<String> tables) {
    return "CREATE PUBLICATION "
        + PostgresNames.quote(publication)
        + " FOR TABLE "
        + String.join(", ", tables)
        + ";";
  }

  static String add(String publication, List<String> tables) {
    return alter(publication) + " ADD TABLE " + String.join(", ", tables) + ";";
  }

  static String drop(String publication, List<String> tables) {
    return alter(publication) + " DROP TABLE " + String.join(", ", tables) + ";";
  }

  static String set(String publication, String parameter) {
    return alter(publication) + " SET (" + parameter + ");";
  }

  private static String alter(String publication) {
    return "ALTER PUBLICATION " + PostgresNames.quote(publication);
  }
}
