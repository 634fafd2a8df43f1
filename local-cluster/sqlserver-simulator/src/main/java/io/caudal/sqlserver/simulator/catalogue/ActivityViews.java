package io.caudal.sqlserver.simulator.catalogue;

import io.caudal.sqlserver.simulator.store.Activity;
import io.caudal.sqlserver.simulator.type.SqlType;
import java.time.Duration;

/** What sessions do; the first column is the session's number. */
final class ActivityViews {

  private ActivityViews() {}

  static SystemView sessions(Activity activity) {
    SystemView view =
        new SystemView()
            .column("session_id", SqlType.SMALLINT)
            .column("login_name", SqlType.SYSNAME)
            .column("status", SqlType.nvarchar(30));
    for (Activity.Session session : activity.sessions()) {
      view.row(session.id(), session.login(), session.begun().isPresent() ? "running" : "sleeping");
    }
    return view;
  }

  static SystemView requests(Activity activity) {
    SystemView view =
        new SystemView()
            .column("session_id", SqlType.SMALLINT)
            .column("status", SqlType.nvarchar(30))
            .column("wait_type", SqlType.nvarchar(60))
            .column("total_elapsed_time", SqlType.INT);
    for (Activity.Session session : activity.sessions()) {
      session
          .running()
          .map(Duration::toMillis)
          .ifPresent(millis -> view.row(session.id(), "running", null, millis));
    }
    return view;
  }
}
