package io.caudal.sqlserver.simulator.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Logins, users, roles and permissions. */
final class SecurityParser {

  private final TokenStream tokens;

  SecurityParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** Whether what comes is about a login, a user or a role. */
  boolean knows() {
    Token object = tokens.peek(1);
    return object.is("login") || object.is("user") || object.is("role");
  }

  Statement parse() {
    if (tokens.take("create", "login")) {
      return login(false);
    } else if (tokens.take("alter", "login")) {
      return login(true);
    } else if (tokens.take("create", "user")) {
      String name = tokens.identifier();
      boolean named = tokens.take("for", "login") || tokens.take("from", "login");
      return new Definition.CreateUser(name, named ? tokens.identifier() : name);
    } else if (tokens.take("alter", "role")) {
      String role = tokens.identifier();
      boolean dropped = tokens.take("drop");
      tokens.expect(dropped ? "member" : "add");
      tokens.take("member");
      return new Definition.RoleMember(role, tokens.identifier(), dropped);
    }
    return permission();
  }

  private Statement login(boolean exists) {
    String name = tokens.identifier();
    tokens.expect("with", "password", "=");
    String password = tokens.string();
    while (tokens.take(",")) {
      tokens.identifier();
      tokens.expect("=");
      tokens.next();
    }
    return new Definition.Login(name, password, exists);
  }

  private Statement permission() {
    String verb = tokens.next().text().toUpperCase(Locale.ROOT);
    List<String> permissions = new ArrayList<>();
    do {
      permissions.add(words());
    } while (tokens.take(","));
    String scope = "DATABASE";
    List<String> path = List.of();
    if (tokens.take("on")) {
      scope = "OBJECT";
      if (tokens.peek(1).is("::")) {
        scope = tokens.next().text().toUpperCase(Locale.ROOT);
        tokens.expect("::");
      }
      path = tokens.path();
    }
    if (!tokens.take("to")) {
      tokens.expect("from");
    }
    return new Definition.Permission(verb, permissions, scope, path, tokens.identifier());
  }

  private String words() {
    StringBuilder words = new StringBuilder(tokens.next().text());
    while (!tokens.at(",") && !tokens.at("on") && !tokens.at("to") && !tokens.at("from")) {
      if (tokens.atEnd()) {
        throw tokens.unexpected();
      }
      words.append(' ').append(tokens.next().text());
    }
    return words.toString().toUpperCase(Locale.ROOT);
  }
}
