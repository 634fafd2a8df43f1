package io.caudal.sqlserver.simulator;

import io.caudal.sqlserver.simulator.execution.Command;
import io.caudal.sqlserver.simulator.execution.Results;
import io.caudal.sqlserver.simulator.type.ResultColumn;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.wire.Environment;
import io.caudal.sqlserver.simulator.wire.Token;
import io.caudal.sqlserver.simulator.wire.TokenWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns results into tokens. A DONE is held back until it is known whether it is the last one of
 * its answer.
 */
final class Answer implements Results {

  private static final int SELECT = 0xC1;
  private static final int INSERT = 0xC3;
  private static final int DELETE = 0xC4;
  private static final int UPDATE = 0xC5;
  private static final int CONTEXT_CHANGED = 5701;

  private final TokenWriter tokens;
  private final RowGuard guard;
  private List<ResultColumn> columns = List.of();
  private int doneToken = Token.DONE;
  private boolean held;
  private int status;
  private int command;
  private long count;
  private long rows;

  Answer(TokenWriter tokens, RowGuard guard) {
    this.tokens = tokens;
    this.guard = guard;
  }

  /** Whether what follows is within a remote call. */
  void within(int token) {
    doneToken = token;
  }

  @Override
  public void columns(List<ResultColumn> announced) {
    release(Token.MORE);
    columns = announced;
    rows = 0;
    tokens.columns(announced);
  }

  @Override
  public void row(@Nullable Object[] values) {
    guard.beforeRow(rows++, tokens);
    tokens.row(columns, values);
  }

  @Override
  public void selected(long total) {
    hold(Token.COUNT, SELECT, total);
  }

  @Override
  public void changed(Command changed, long total) {
    int code =
        switch (changed) {
          case INSERT -> INSERT;
          case UPDATE -> UPDATE;
          case DELETE -> DELETE;
        };
    hold(Token.COUNT, code, total);
  }

  @Override
  public void done() {
    hold(0, 0, 0);
  }

  @Override
  public void message(String text) {
    release(Token.MORE);
    tokens.info(0, text);
  }

  @Override
  public void database(String now, String before) {
    release(Token.MORE);
    tokens.environment(Environment.DATABASE, now, before);
    tokens.info(CONTEXT_CHANGED, "Changed database context to '" + now + "'.");
  }

  @Override
  public void begun(long transaction) {
    release(Token.MORE);
    tokens.transaction(Environment.BEGIN, transaction, 0);
  }

  @Override
  public void committed(long transaction) {
    release(Token.MORE);
    tokens.transaction(Environment.COMMIT, 0, transaction);
  }

  @Override
  public void rolledBack(long transaction) {
    release(Token.MORE);
    tokens.transaction(Environment.ROLLBACK, 0, transaction);
  }

  void failed(SqlError error) {
    release(Token.MORE);
    tokens.error(error);
    hold(Token.FAILED, 0, 0);
  }

  /** Ends a remote call. */
  void endCall(int more) {
    release(Token.MORE);
    tokens.done(Token.DONE_PROCEDURE, (status & Token.FAILED) | more, 0, 0);
    status = 0;
  }

  /** Ends a batch and sends the answer. */
  void endBatch() {
    if (!held) {
      hold(0, 0, 0);
    }
    release(0);
    status = 0;
    tokens.send();
  }

  /** Writes what was held back, for more follows. */
  void more() {
    release(Token.MORE);
  }

  private void hold(int doneStatus, int doneCommand, long doneCount) {
    release(Token.MORE);
    held = true;
    status = doneStatus;
    command = doneCommand;
    count = doneCount;
  }

  private void release(int more) {
    if (held) {
      tokens.done(doneToken, status | more, command, count);
      held = false;
    }
  }
}
