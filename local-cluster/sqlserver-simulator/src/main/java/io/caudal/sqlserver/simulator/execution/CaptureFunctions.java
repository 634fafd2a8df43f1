package io.caudal.sqlserver.simulator.execution;

import io.caudal.sqlserver.simulator.capture.CaptureInstance;
import io.caudal.sqlserver.simulator.capture.ChangeCapture;
import io.caudal.sqlserver.simulator.capture.LsnTime;
import io.caudal.sqlserver.simulator.catalogue.ServerTime;
import io.caudal.sqlserver.simulator.store.Database;
import io.caudal.sqlserver.simulator.store.Lsn;
import io.caudal.sqlserver.simulator.type.Binary;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of change data capture that yield one value. */
final class CaptureFunctions {

  private static final Lsn ZERO = new Lsn(BigInteger.ZERO);

  private final Session session;

  CaptureFunctions(Session session) {
    this.session = session;
  }

  @Nullable Bound call(Database database, String name, List<Bound> arguments) {
    return switch (name) {
      case "FN_CDC_INCREMENT_LSN" -> moved(arguments, true);
      case "FN_CDC_DECREMENT_LSN" -> moved(arguments, false);
      case "FN_CDC_GET_MAX_LSN" -> lsn(() -> maxLsn(database));
      case "FN_CDC_GET_MIN_LSN" -> {
        Object instance = arguments.get(0).value(Frame.empty());
        yield lsn(() -> minLsn(database, String.valueOf(instance)));
      }
      case "FN_CDC_MAP_LSN_TO_TIME" -> time(database, arguments.get(0));
      default -> null;
    };
  }

  private interface LsnSource {
    @Nullable Lsn lsn();
  }

  private static Bound lsn(LsnSource source) {
    return new Bound(
        SqlType.LSN,
        true,
        frame -> {
          Lsn lsn = source.lsn();
          return lsn == null ? null : lsn.toBinary();
        });
  }

  private static Bound moved(List<Bound> arguments, boolean up) {
    Bound lsn = arguments.get(0).as(SqlType.LSN);
    return new Bound(
        SqlType.LSN,
        true,
        frame -> {
          @Nullable Object value = lsn.value(frame);
          if (value == null) {
            return null;
          }
          Lsn place = Lsn.of((Binary) value);
          return (up ? place.next() : place.previous()).toBinary();
        });
  }

  private @Nullable Lsn maxLsn(Database database) {
    ChangeCapture capture = session.captures().find(database);
    return capture == null ? null : capture.maxLsn();
  }

  private Lsn minLsn(Database database, String name) {
    ChangeCapture capture = session.captures().find(database);
    CaptureInstance instance = capture == null ? null : capture.find(name);
    Lsn start = instance == null ? null : instance.start();
    return start == null ? ZERO : start;
  }

  private Bound time(Database database, Bound argument) {
    Bound lsn = argument.as(SqlType.LSN);
    ChangeCapture capture = session.captures().of(database);
    return new Bound(
        SqlType.DATETIME,
        true,
        frame -> {
          @Nullable Object value = lsn.value(frame);
          LsnTime time = value == null ? null : capture.time(Lsn.of((Binary) value));
          return time == null ? null : ServerTime.datetime(time.ended());
        });
  }
}
