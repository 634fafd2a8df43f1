package io.caudal.local.dashboard;

import java.util.List;

/** Shows nothing. */
public final class QuietScreen implements Screen {

  @Override
  public void say(String line) {}

  @Override
  public void show(String headline, List<TableStatus> tables) {}

  @Override
  public void close() {}
}
