package io.caudal.local.chaos.writer;

import io.caudal.change.ChangeOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;

/** What one session knows of the rows of a table that it alone changes. */
final class OwnRows {

  private final String table;
  private final int step;
  private final Map<Long, Long> versions = new HashMap<>();
  private final NavigableSet<Long> living = new TreeSet<>();
  private long newestId;

  /**
   * Every so-many-th row.
   *
   * @param session from 0, below {@code sessions}
   * @param rows that there are, with keys from 1
   */
  OwnRows(String table, int session, int sessions, int rows) {
    this.table = table;
    this.step = sessions;
    for (long id = session + 1L; id <= rows; id += sessions) {
      versions.put(id, 1L);
      living.add(id);
      newestId = id;
    }
  }

  /** Chooses a row and what happens to it; nothing is changed yet. */
  List<Change> next(Random random) {
    int choice = random.nextInt(100);
    if (choice < 25 || living.size() < 2) {
      return List.of(create(unused(random)));
    }
    long id = any(random);
    if (choice < 35) {
      return List.of(delete(id));
    }
    if (choice < 38) {
      return List.of(delete(id), create(newestId + step));
    }
    return List.of(update(id));
  }

  /** Believes that a change was made. */
  void apply(Change change) {
    if (change.operation() == ChangeOperation.DELETE) {
      living.remove(change.id());
    } else {
      living.add(change.id());
      versions.put(change.id(), change.version());
      newestId = Math.max(newestId, change.id());
    }
  }

  /** Believes that the last change that was believed was not made. */
  void revert(Change change) {
    if (change.operation() == ChangeOperation.DELETE) {
      living.add(change.id());
      return;
    }
    versions.put(change.id(), change.version() - 1);
    if (change.operation() == ChangeOperation.CREATE) {
      living.remove(change.id());
    }
  }

  Change update(long id) {
    return new Change(table, id, ChangeOperation.UPDATE, version(id) + 1);
  }

  /** A living row. */
  long any(Random random) {
    Long found = living.ceiling((long) random.nextInt((int) newestId) + 1);
    return found == null ? living.last() : found;
  }

  private Change create(long id) {
    return new Change(table, id, ChangeOperation.CREATE, version(id) + 1);
  }

  private Change delete(long id) {
    return new Change(table, id, ChangeOperation.DELETE, version(id));
  }

  /** A key that was deleted, if that hits one, or a new one. */
  private long unused(Random random) {
    long id = newestId - (long) step * random.nextInt(8);
    return id > 0 && !living.contains(id) ? id : newestId + step;
  }

  private long version(long id) {
    return versions.getOrDefault(id, 0L);
  }
}
