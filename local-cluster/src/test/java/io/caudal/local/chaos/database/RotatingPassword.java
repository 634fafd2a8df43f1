package io.caudal.local.chaos.database;

/** A password that is followed by others. */
final class RotatingPassword {

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
    current = "Rotated#" + number;
    return current;
  }
}
