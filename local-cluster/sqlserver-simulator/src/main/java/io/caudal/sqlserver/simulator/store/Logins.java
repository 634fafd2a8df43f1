package io.caudal.sqlserver.simulator.store;

import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who may log in. One login, the administrator, owns every database. */
public final class Logins {

  private final String administrator;
  private final Map<String, String> passwords = new ConcurrentHashMap<>();

  public Logins(String administrator, String password) {
    this.administrator = administrator;
    passwords.put(folded(administrator), password);
  }

  public void create(String login, String password) {
    if (passwords.putIfAbsent(folded(login), password) != null) {
      throw SqlError.of(15025, "The server principal '%s' already exists.", login);
    }
  }

  public void alter(String login, String password) {
    if (passwords.replace(folded(login), password) == null) {
      throw SqlError.of(
          15151,
          "Cannot alter the login '%s', because it does not exist or you do not have permission.",
          login);
    }
  }

  /** Sets a password, whether the login exists or not. */
  public void put(String login, String password) {
    passwords.put(folded(login), password);
  }

  public boolean accepts(String login, String password) {
    return password.equals(passwords.get(folded(login)));
  }

  public boolean isAdministrator(String login) {
    return administrator.equalsIgnoreCase(login);
  }

  /** All logins, in lower case and in order. */
  public List<String> names() {
    return passwords.keySet().stream().sorted().toList();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
