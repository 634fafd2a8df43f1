package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.sql.Query;
import io.caudal.sqlserver.simulator.type.ResultColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prepares queries, with the common table expressions that they may name. */
final class Queries {

  private final Session session;
  private final Map<String, Prepared> with;

  /** A query whose names and types are known. */
  interface Prepared {

    List<ResultColumn> columns();

    List<@Nullable Object[]> rows(Frame outer);
  }

  Queries(Session session) {
    this(session, Map.of());
  }

  private Queries(Session session, Map<String, Prepared> with) {
    this.session = session;
    this.with = with;
  }

  Prepared prepare(Query query, @Nullable Scope outer) {
    Queries inner = this;
    for (Query.Named named : query.with()) {
      Map<String, Prepared> known = new HashMap<>(inner.with);
      known.put(named.name().toLowerCase(Locale.ROOT), inner.prepare(named.query(), outer));
      inner = new Queries(session, known);
    }
    if (query.union().size() > 1) {
      return Union.of(inner.selects(query, outer), query);
    }
    return new SelectPlan(session, inner, outer).prepare(query.union().get(0), query.order());
  }

  @Nullable Prepared named(String name) {
    return with.get(name.toLowerCase(Locale.ROOT));
  }

  private List<Prepared> selects(Query query, @Nullable Scope outer) {
    return query.union().stream()
        .map(select -> new SelectPlan(session, this, outer).prepare(select, List.of()))
        .toList();
  }
}
