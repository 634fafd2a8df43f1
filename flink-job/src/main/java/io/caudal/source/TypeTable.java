package io.caudal.source;

import io.caudal.change.AthenaType;
import io.caudal.source.catalogue.TypeRule;
import io.caudal.source.catalogue.TypeRules;
import io.caudal.source.mysql.MySqlTypes;
import io.caudal.source.postgres.PostgresTypes;
import io.caudal.source.sqlserver.SqlServerTypes;
import java.util.stream.Collectors;

/** What becomes of the types of the databases, as Markdown; made from the rules that apply. */
public final class TypeTable {

  private TypeTable() {}

  /** A table for each engine. */
  public static String markdown() {
    return table("MySQL, MariaDB", MySqlTypes.rules())
        + "\n\n"
        + table("PostgreSQL", PostgresTypes.rules())
        + "\n\n"
        + table("SQL Server", SqlServerTypes.rules());
  }

  private static String table(String engine, TypeRules rules) {
    String rows =
        rules.rules().stream()
            .flatMap(rule -> rule.examples().stream())
            .map(TypeTable::row)
            .collect(Collectors.joining("\n"));
    return "| "
        + engine
        + " | Parquet | Athena | exact, or how not |\n| --- | --- | --- | --- |\n"
        + rows;
  }

  private static String row(TypeRule.Example example) {
    String parquet = example.type().type().map(LakeType::parquet).orElse("");
    String athena = example.type().type().map(AthenaType::of).orElse("");
    return String.format("| %s | %s | %s | %s |", example.shown(), parquet, athena, example.how());
  }
}
