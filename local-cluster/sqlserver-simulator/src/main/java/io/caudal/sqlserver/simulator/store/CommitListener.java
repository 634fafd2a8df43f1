package io.caudal.sqlserver.simulator.store;

/** Is told of each commit, in commit order, while the database is latched. */
public interface CommitListener {

  void committed(Commit commit);
}
