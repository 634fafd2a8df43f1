package io.caudal.local.chaos.database;

/** A password that is followed by others. */
public final class RotatingPassword {

  /** All begin with it but the first. */
  public static final String PREFIX = "Rotated#";

  private String current;
  private int number;

  RotatingPassword(String first) {
    this.current = first;
  }

  String current() {
    return current;
  }

  /** Changes the password, and tells it. */
  String next() {
    number++;
    current = PREFIX + number;
    return current;
  }
}
