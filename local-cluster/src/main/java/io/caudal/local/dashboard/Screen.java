package io.caudal.local.dashboard;

import java.util.List;

/** Where a user looks while the job runs. */
public interface Screen extends AutoCloseable {

  /** Something that the user should know, and see again later. */
  void say(String line);

  /** How it stands now; called about once a second. */
  void show(String headline, List<TableStatus> tables);

  /** Leaves what was said last on the screen. */
  @Override
  void close();
}
