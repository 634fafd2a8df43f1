package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Definition;
import io.caudal.sqlserver.simulator.store.Logins;
import io.caudal.sqlserver.simulator.store.Users;
import io.caudal.sqlserver.simulator.type.SqlError;

/** Logins, users, roles and permissions. */
final class Security {

  private final Session session;

  Security(Session session) {
    this.session = session;
  }

  void run(Definition definition) {
    if (definition instanceof Definition.Login login) {
      requireAdministrator("ALTER ANY LOGIN");
      Logins logins = session.instance().logins();
      if (login.exists()) {
        logins.alter(login.name(), login.password());
      } else {
        logins.create(login.name(), login.password());
      }
      session.instance().journal().login(login.name(), login.password());
      return;
    }
    session.names().requireOwner("ALTER ANY USER");
    Users users = session.database().users();
    if (definition instanceof Definition.CreateUser create) {
      users.add(create.name(), create.login());
    } else if (definition instanceof Definition.RoleMember member) {
      if (member.dropped()) {
        users.dropMember(member.role(), member.member());
      } else {
        users.addMember(member.role(), member.member());
      }
    } else if (definition instanceof Definition.Permission permission) {
      permit(permission, users);
    }
  }

  void requireAdministrator(String action) {
    if (!session.isAdministrator()) {
      throw SqlError.of(262, "%s permission denied in database 'master'.", action);
    }
  }

  private static void permit(Definition.Permission permission, Users users) {
    String scope =
        switch (permission.scope()) {
          case "OBJECT" -> ObjectPath.of(permission.path()).table().toString();
          case "SCHEMA" -> permission.path().get(0);
          default -> "";
        };
    for (String each : permission.permissions()) {
      if (permission.verb().equals("GRANT")) {
        users.grant(permission.principal(), each, scope);
      } else {
        users.revoke(permission.principal(), each, scope);
      }
    }
  }
}
