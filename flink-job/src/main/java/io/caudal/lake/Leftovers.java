package io.caudal.lake;

import java.io.IOException;
import java.util.function.Predicate;

/** Files below a folder that were begun and are not visible yet. */
interface Leftovers extends AutoCloseable {

  /**
   * Discards files as if they had never been begun; begun files of others stay.
   *
   * @param names whether a file that would have a name, without its folder, is to be discarded
   * @return how many there were
   * @throws IOException when one cannot be discarded, after which no other is tried
   */
  int discard(Predicate<String> names) throws IOException;

  @Override
  void close();
}
