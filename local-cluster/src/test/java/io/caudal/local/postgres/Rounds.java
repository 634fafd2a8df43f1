package io.caudal.local.postgres;

/** How often a scenario is repeated. */
final class Rounds {

  private Rounds() {}

  /** As {@code -Dcaudal.rounds=N} says, else so many. */
  static int orElse(int usual) {
    return Integer.getInteger("caudal.rounds", usual);
  }
}
