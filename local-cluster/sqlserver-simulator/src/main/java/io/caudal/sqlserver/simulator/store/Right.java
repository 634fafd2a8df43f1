package io.caudal.sqlserver.simulator.store;

/**
 * A change of what users may do.
 *
 * @param principal a user; of a permission, a user or a role
 * @param subject the login, the role, or the permission
 * @param scope of a permission: empty for the database, else a schema or schema.table
 */
public record Right(Verb verb, String principal, String subject, String scope) {

  /** What changes. */
  public enum Verb {
    USER,
    MEMBER,
    NO_MEMBER,
    GRANT,
    REVOKE
  }
}
