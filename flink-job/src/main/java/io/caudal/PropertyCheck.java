package io.caudal;

import io.caudal.config.Problem;
import io.caudal.config.ProblemsException;
import io.caudal.config.Settings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What keeps this version of the job from starting with property groups, as far as they alone can
 * say it: a line each. {@code caudal upgrade} of any version finds it in a jar by its name, and
 * calls it by its interface, so both stay as they are.
 */
public final class PropertyCheck
    implements Function<Map<String, Map<String, String>>, List<String>> {

  @Override
  public List<String> apply(Map<String, Map<String, String>> groups) {
    try {
      Settings.parse(groups);
      return List.of();
    } catch (ProblemsException wrong) {
      return wrong.problems().stream()
          .filter(Problem::isError)
          .map(Problem::toString)
          .collect(Collectors.toUnmodifiableList());
    }
  }
}
