package io.caudal.sqlserver.simulator.journal;

import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Effect;
import io.caudal.sqlserver.simulator.store.Transaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What transactions have done whose end is not replayed yet. */
final class OpenTransactions {

  private final Map<Id, Open> transactions = new LinkedHashMap<>();

  private record Id(int database, long transaction) {}

  /** Each definition is a transaction of its own here, so that it can be undone of its own. */
  private record Open(Deque<Transaction> definitions, List<Effect> effects) {}

  Transaction define(Database database, long transaction) {
    Transaction definition = database.begin();
    of(database.id(), transaction).definitions().push(definition);
    return definition;
  }

  void undo(int database, long transaction) {
    of(database, transaction).definitions().pop().rollBack();
  }

  void add(int database, long transaction, List<Effect> part) {
    of(database, transaction).effects().addAll(part);
  }

  /** Forgets the transaction; its definitions stay, its effects are the caller's to repeat. */
  List<Effect> commit(int database, long transaction) {
    List<Effect> effects = of(database, transaction).effects();
    transactions.remove(new Id(database, transaction));
    return effects;
  }

  void rollBack() {
    List<Open> newestFirst = new ArrayList<>(transactions.values());
    Collections.reverse(newestFirst);
    newestFirst.forEach(each -> each.definitions().forEach(Transaction::rollBack));
    transactions.clear();
  }

  private Open of(int database, long transaction) {
    return transactions.computeIfAbsent(
        new Id(database, transaction), id -> new Open(new ArrayDeque<>(), new ArrayList<>()));
  }
}
