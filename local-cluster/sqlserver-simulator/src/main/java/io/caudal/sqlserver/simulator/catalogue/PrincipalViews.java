package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Users;
import io.caudal.sqlserver.simulator.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The users of a database. */
final class PrincipalViews {

  private static final int FIRST_USER = 5;

  private PrincipalViews() {}

  static @Nullable SystemView find(Database database, String view) {
    if (!view.equals("database_principals")) {
      return null;
    }
    SystemView principals =
        new SystemView()
            .column("name", SqlType.SYSNAME)
            .column("principal_id", SqlType.INT)
            .column("type", SqlType.character(1))
            .column("type_desc", SqlType.nvarchar(60));
    principals.row(Users.OWNER, 1, "S", "SQL_USER");
    int id = FIRST_USER;
    for (String user : database.users().names()) {
      principals.row(user, id++, "S", "SQL_USER");
    }
    return principals;
  }
}
