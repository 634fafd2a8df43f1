package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.type.ResultColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what statements answer, in its order. */
public interface Results {

  void columns(List<ResultColumn> columns);

  void row(@Nullable Object[] values);

  /** A result set is complete. */
  void selected(long rows);

  /** Rows were changed. */
  void changed(Command command, long rows);

  /** A statement without rows is done. */
  void done();

  void message(String text);

  void database(String now, String before);

  void begun(long transaction);

  void committed(long transaction);

  void rolledBack(long transaction);
}
