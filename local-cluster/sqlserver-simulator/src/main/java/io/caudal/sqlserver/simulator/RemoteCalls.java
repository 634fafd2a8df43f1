package io.caudal.sqlserver.simulator;

import io.caudal.sqlserver.simulator.PreparedStatements.Prepared;
import io.caudal.sqlserver.simulator.execution.Session;
import io.caudal.sqlserver.simulator.type.ResultColumn;
import io.caudal.sqlserver.simulator.type.SqlError;
import io.caudal.sqlserver.simulator.type.SqlType;
import io.caudal.sqlserver.simulator.type.TypedValue;
import io.caudal.sqlserver.simulator.wire.RpcCall;
import io.caudal.sqlserver.simulator.wire.RpcParameter;
import io.caudal.sqlserver.simulator.wire.Token;
import io.caudal.sqlserver.simulator.wire.TokenWriter;
import java.util.List;

/** Runs remote calls: those that execute and prepare statements, and system procedures. */
final class RemoteCalls {

  private static final ResultColumn HANDLE = ResultColumn.of("", SqlType.INT);

  private final Session session;
  private final Answer answer;
  private final TokenWriter tokens;
  private final StatementLog log;
  private final PreparedStatements statements = new PreparedStatements();

  RemoteCalls(Session session, Answer answer, TokenWriter tokens, StatementLog log) {
    this.session = session;
    this.answer = answer;
    this.tokens = tokens;
    this.log = log;
  }

  /** Runs the calls of one message, and answers them all. */
  void run(List<RpcCall> calls) {
    answer.within(Token.DONE_IN_PROCEDURE);
    for (int i = 0; i < calls.size(); i++) {
      run(calls.get(i), i + 1 < calls.size() ? Token.MORE : 0);
    }
    tokens.send();
  }

  private void run(RpcCall call, int more) {
    long handle = 0;
    try {
      handle = execute(call);
    } catch (SqlError e) {
      log.refused(text(call), e);
      answer.failed(e);
    }
    answer.more();
    tokens.returnStatus(0);
    if (handle != 0) {
      tokens.returnValue(0, "", HANDLE, handle);
    }
    answer.endCall(more);
  }

  private String text(RpcCall call) {
    return switch (call.procedure()) {
      case "sp_executesql" -> call.text(0);
      case "sp_prepexec", "sp_prepare" -> call.text(2);
      case "sp_execute" -> "sp_execute";
      default -> call.procedure();
    };
  }

  private long execute(RpcCall call) {
    switch (call.procedure()) {
      case "sp_executesql" -> {
        String declarations = call.parameters().size() > 1 ? call.text(1) : "";
        runPrepared(new Prepared(call.text(0), declarations), values(call, 2));
        return 0;
      }
      case "sp_prepexec" -> {
        Prepared statement = new Prepared(call.text(2), call.text(1));
        long handle = statements.add(statement);
        runPrepared(statement, values(call, 3));
        return handle;
      }
      case "sp_prepare" -> {
        return statements.add(new Prepared(call.text(2), call.text(1)));
      }
      case "sp_execute" -> {
        runPrepared(statements.find(call.number(0)), values(call, 1));
        return 0;
      }
      case "sp_unprepare" -> {
        statements.remove(call.number(0));
        return 0;
      }
      default -> {
        log.received("EXEC " + call.procedure());
        session.call(
            call.procedure(),
            call.parameters().stream()
                .map(each -> new Session.NamedValue(each.name(), each.value()))
                .toList());
        return 0;
      }
    }
  }

  private void runPrepared(Prepared statement, List<TypedValue> values) {
    log.received(statement.text());
    session.run(statement.text(), statement.declarations(), values);
  }

  private static List<TypedValue> values(RpcCall call, int from) {
    int size = call.parameters().size();
    return call.parameters().subList(Math.min(from, size), size).stream()
        .map(RpcParameter::value)
        .toList();
  }
}
