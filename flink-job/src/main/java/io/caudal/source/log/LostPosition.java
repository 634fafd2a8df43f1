package io.caudal.source.log;

import io.caudal.config.Problem;

/** Says that a source cannot go on where it stopped, what the lake would lack, and the choices. */
public final class LostPosition {

  private final String source;

  private LostPosition(String source) {
    this.source = source;
  }

  /**
   * For the problems of one source.
   *
   * @param source its name
   */
  public static LostPosition of(String source) {
    return new LostPosition(source);
  }

  /**
   * A problem for which there is but one remedy: that history begins anew.
   *
   * @param part of the source, such as {@code slot caudal_shop}
   * @param rule what must hold, so that no change is left out
   * @param seen what was found instead
   */
  public Problem problem(String part, String rule, String seen) {
    return Problem.error(
        "source." + source + ", " + part,
        rule,
        seen,
        "The lake would lack, without a trace, what was committed in between. Restore a later"
            + " savepoint, if there is one; or raise \"history\" of source."
            + source
            + " and restore this one: a new snapshot then holds the rows as they are, and what"
            + " happened to them in between stays unknown");
  }
}
