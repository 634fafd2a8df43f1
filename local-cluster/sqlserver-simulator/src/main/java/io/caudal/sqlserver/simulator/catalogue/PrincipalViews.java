package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Logins;
import io.caudal.sqlserver.simulator.store.Users;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The logins of a server and the users of a database. */
final class PrincipalViews {

  private static final int FIRST_LOGIN = 257;
  private static final int FIRST_USER = 5;

  private PrincipalViews() {}

  static SystemView logins(Logins logins) {
    return principals("SQL_LOGIN", logins.names(), FIRST_LOGIN);
  }

  static @Nullable SystemView find(Database database, String view) {
    if (!view.equals("database_principals")) {
      return null;
    }
    SystemView users = principals("SQL_USER", database.users().names(), FIRST_USER);
    users.row(Users.OWNER, 1, "S", "SQL_USER");
    return users;
  }

  private static SystemView principals(String type, Collection<String> names, int first) {
    SystemView principals =
        new SystemView()
            .column("name", SqlType.SYSNAME)
            .column("principal_id", SqlType.INT)
            .column("type", SqlType.character(1))
            .column("type_desc", SqlType.nvarchar(60));
    int id = first;
    for (String name : names) {
      principals.row(name, id++, "S", type);
    }
    return principals;
  }
}
