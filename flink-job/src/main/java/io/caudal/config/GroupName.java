package io.caudal.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of groups, by kind. */
final class GroupName {

  static final String LAKE = "lake";

  private static final List<String> STEMS = List.of(LAKE, "source", "table");
  private static final String SOURCE = "source.";
  private static final String TABLE = "table.";

  /** Short enough for a replication slot, whose name may hold 63 characters. */
  private static final Pattern SOURCE_NAME = Pattern.compile("[a-z][a-z0-9-]{0,29}");

  private GroupName() {}

  /** Empty for a name of no kind. */
  static Optional<GroupKind> kind(String group) {
    if (group.equals(LAKE)) {
      return Optional.of(GroupKind.LAKE);
    } else if (group.startsWith(SOURCE)) {
      return Optional.of(GroupKind.SOURCE);
    } else if (group.startsWith(TABLE)) {
      return Optional.of(GroupKind.TABLE);
    } else {
      return Optional.empty();
    }
  }

  static String ofSource(String name) {
    return SOURCE + name;
  }

  /** The name of the source of a group of that kind. */
  static String source(String group) {
    return group.substring(SOURCE.length());
  }

  static boolean isSourceName(String name) {
    return SOURCE_NAME.matcher(name).matches();
  }

  /** The problem of a group of no kind. */
  static Problem unknown(String group) {
    int dot = group.indexOf('.');
    String stem = dot < 0 ? group : group.substring(0, dot);
    String name = dot < 0 ? ".<name>" : group.substring(dot);
    String patterns =
        GroupKind.ALL.stream().map(GroupKind::pattern).collect(Collectors.joining(" or "));
    return Problem.error(
        Seen.of(group),
        "must be " + patterns,
        "",
        Suggestion.closest(stem, STEMS)
            .map(close -> close.equals(LAKE) ? close : close + name)
            .map(meant -> "Did you mean \"" + Seen.of(meant) + "\"?")
            .orElse("Rename or remove it"));
  }

  /** The problem of a group of a source whose name is of another form. */
  static Problem badSource(String name) {
    return Problem.error(
        Seen.of(ofSource(name)),
        "a source's name must be up to 30 lower-case letters, digits and hyphens, a letter first",
        Seen.of(name),
        "For instance source.mysql");
  }
}
