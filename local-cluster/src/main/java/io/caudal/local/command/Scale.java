package io.caudal.local.command;

import io.caudal.config.Problem;
import java.util.List;

/** How large the sample's data may be. */
final class Scale {

  private static final double LARGEST = 1_000;

  private Scale() {}

  /** What is wrong with a value of {@code --scale}. */
  static List<Problem> problems(double scale) {
    return scale > 0 && scale <= LARGEST
        ? List.of()
        : List.of(
            Problem.error(
                "--scale",
                "must be above 0 and at most 1000",
                String.valueOf(scale),
                "For instance --scale 0.1"));
  }
}
