package io.caudal.change;

/** A place in a source's log, within one generation of the lake's history. */
public final class SourcePosition {
  private SourcePosition() {}
}
