package io.caudal.sqlserver.simulator.store;

import io.caudal.sqlserver.simulator.store.Right.Verb;
import io.caudal.sqlserver.simulator.type.SqlError;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The users of a database, the roles they are in, and what was granted to them. */
public final class Users {

  public static final String OWNER = "dbo";

  private static final Set<String> WRITING = Set.of("INSERT", "UPDATE", "DELETE");

  private final Map<String, String> userOfLogin = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> members = new ConcurrentHashMap<>();
  private final Set<Grant> grants = ConcurrentHashMap.newKeySet();

  /** The scope is empty for the database, else a schema or schema.table. */
  private final Consumer<Right> listener;

  Users(Consumer<Right> listener) {
    this.listener = listener;
  }

  private record Grant(String principal, String permission, String scope) {}

  public void add(String user, String login) {
    if (userOfLogin.containsValue(user)) {
      throw SqlError.of(
          15023, "User, group, or role '%s' already exists in the current database.", user);
    }
    userOfLogin.put(folded(login), user);
    told(Verb.USER, user, login, "");
  }

  public @Nullable String ofLogin(String login) {
    return userOfLogin.get(folded(login));
  }

  public List<String> names() {
    return userOfLogin.values().stream().sorted().toList();
  }

  public void addMember(String role, String user) {
    members.computeIfAbsent(folded(role), name -> ConcurrentHashMap.newKeySet()).add(folded(user));
    told(Verb.MEMBER, user, role, "");
  }

  public void dropMember(String role, String user) {
    members.getOrDefault(folded(role), new HashSet<>()).remove(folded(user));
    told(Verb.NO_MEMBER, user, role, "");
  }

  public boolean isMember(String user, String role) {
    return folded(role).equals("public")
        || (user.equals(OWNER) && folded(role).equals("db_owner"))
        || members.getOrDefault(folded(role), Set.of()).contains(folded(user));
  }

  public void grant(String principal, String permission, String scope) {
    grants.add(new Grant(folded(principal), permission, folded(scope)));
    told(Verb.GRANT, principal, permission, scope);
  }

  public void revoke(String principal, String permission, String scope) {
    grants.remove(new Grant(folded(principal), permission, folded(scope)));
    told(Verb.REVOKE, principal, permission, scope);
  }

  /** Makes a change, whichever it is. */
  public void apply(Right right) {
    switch (right.verb()) {
      case USER -> add(right.principal(), right.subject());
      case MEMBER -> addMember(right.subject(), right.principal());
      case NO_MEMBER -> dropMember(right.subject(), right.principal());
      case GRANT -> grant(right.principal(), right.subject(), right.scope());
      case REVOKE -> revoke(right.principal(), right.subject(), right.scope());
    }
  }

  private void told(Verb verb, String principal, String subject, String scope) {
    listener.accept(new Right(verb, principal, subject, scope));
  }

  public boolean may(String user, String permission, TableName table) {
    return isMember(user, "db_owner")
        || (permission.equals("SELECT") && isMember(user, "db_datareader"))
        || (WRITING.contains(permission) && isMember(user, "db_datawriter"))
        || List.of("", table.schema(), table.toString()).stream()
            .anyMatch(scope -> granted(user, permission, scope));
  }

  private boolean granted(String user, String permission, String scope) {
    return grants.stream()
        .anyMatch(
            grant ->
                grant.permission().equals(permission)
                    && grant.scope().equals(folded(scope))
                    && (grant.principal().equals(folded(user))
                        || isMember(user, grant.principal())));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
