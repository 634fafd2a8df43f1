package io.caudal.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** The names of groups, by kind. */
final class GroupName {

  static final String LAKE = "lake";

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
}
