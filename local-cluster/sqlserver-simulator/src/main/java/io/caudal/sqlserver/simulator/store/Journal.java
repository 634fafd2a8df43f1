package io.caudal.sqlserver.simulator.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Is told of what databases are to remember when the server is started again: in order, before a
 * client learns of it, and while the database is latched.
 */
public interface Journal {

  /** Remembers nothing. */
  Journal NONE = new Journal() {};

  default void created(Database database) {}

  default void dropped(Database database) {}

  /** A login was created, or has a new password. */
  default void login(String login, String password) {}

  default void changed(Database database, Right right) {}

  default void schema(Database database, String schema) {}

  /** A table was created; it is to be forgotten unless the transaction commits. */
  default void created(Table table, Transaction transaction) {}

  /** A table was dropped; it is to be there again unless the transaction commits. */
  default void dropped(Table table, Transaction transaction) {}

  /** A table has new columns; they are to be forgotten unless the transaction commits. */
  default void columns(Table table, Transaction transaction) {}

  /** What a transaction defined last was rolled back. */
  default void undone(Transaction transaction) {}

  /**
   * A transaction is about to end well.
   *
   * @param commit its entry in the log, or null if it changed no row that is logged
   */
  default void committed(Transaction transaction, List<Effect> effects, @Nullable Commit commit) {}
}
