package io.caudal.config;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of property groups, with what such a group may hold. */
final class GroupKind {

  static final GroupKind LAKE = new GroupKind("lake", LakeOptions.ALL);

  static final GroupKind SOURCE =
      new GroupKind(
          "source.<name>",
          Stream.of(SourceOptions.ALL, MySqlOptions.ALL, PostgresOptions.ALL)
              .flatMap(List::stream)
              .collect(Collectors.toUnmodifiableList()));

  static final GroupKind TABLE =
      new GroupKind("table.<source>.[<schema>.]<table>", TableOptions.ALL);

  /** Every kind, and so every option that there is. */
  static final List<GroupKind> ALL = List.of(LAKE, SOURCE, TABLE);

  private final String pattern;
  private final List<Option<?>> options;

  private GroupKind(String pattern, List<Option<?>> options) {
    this.pattern = pattern;
    this.options = options;
  }

  /** How the names of such groups look. */
  String pattern() {
    return pattern;
  }

  /** In the order in which they are shown. */
  List<Option<?>> options() {
    return options;
  }
}
