package io.caudal.config;

import java.util.Objects;

/**
 * One thing that is wrong with what a user asked for: what it is about, the rule that does not
 * hold, the value that was seen, and what mends it. Never holds a secret.
 */
public final class Problem {

  /** Whether the job can start in spite of the problem. */
  public enum Severity {
    /** The job does not start. */
    ERROR,
    /** The job starts; the user should know. */
    WARNING
  }

  private final Severity severity;
  private final String subject;
  private final String rule;
  private final String seen;
  private final String remedy;

  private Problem(Severity severity, String subject, String rule, String seen, String remedy) {
    this.severity = severity;
    this.subject = Objects.requireNonNull(subject, "subject");
    this.rule = Objects.requireNonNull(rule, "rule");
    this.seen = Objects.requireNonNull(seen, "seen");
    this.remedy = Objects.requireNonNull(remedy, "remedy");
  }

  /**
   * Something that keeps the job from starting.
   *
   * @param subject what it is about, such as {@code source.mysql / server-id}
   * @param rule what must hold, such as {@code must be a range of numbers}
   * @param seen the value as it was found, or {@code ""} where there is none
   * @param remedy what the user can do, best as something to paste
   */
  public static Problem error(String subject, String rule, String seen, String remedy) {
    return new Problem(Severity.ERROR, subject, rule, seen, remedy);
  }

  /** The same as {@link #error}, for something that does not keep the job from starting. */
  public static Problem warning(String subject, String rule, String seen, String remedy) {
    return new Problem(Severity.WARNING, subject, rule, seen, remedy);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  public Severity severity() {
    return severity;
  }

  public String subject() {
    return subject;
  }

  public String rule() {
    return rule;
  }

  public String seen() {
    return seen;
  }

  public String remedy() {
    return remedy;
  }

  /** One line: {@code subject: rule (found: seen). remedy}. */
  @Override
  public String toString() {
    String found = seen.isEmpty() ? "" : " (found: " + seen + ")";
    String mend = remedy.isEmpty() ? "" : ". " + remedy;
    return subject + ": " + rule + found + mend;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Problem
        && severity == ((Problem) other).severity
        && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
