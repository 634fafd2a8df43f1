package io.caudal.source.password;

import io.caudal.config.Problem;

/** A secret that holds no password for its source; never with what it holds. */
public final class UnreadableSecretException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String rule;
  private final String seen;
  private final String remedy;

  UnreadableSecretException(String arn, String rule, String found, String remedy) {
    super("the secret " + arn + " " + rule + " (found: " + found + "). " + remedy);
    this.rule = rule;
    this.seen = arn + ": " + found;
    this.remedy = remedy;
  }

  /** The same as a problem of the source that names the secret. */
  public Problem of(String source) {
    return Problem.error("source." + source + " / secret", rule, seen, remedy);
  }
}
