package io.caudal.catalog;

import java.util.Optional;

/** A column as Athena's DDL has it. */
final class AthenaColumn {

  private final String name;
  private final String type;
  private final Optional<String> comment;

  /**
   * A column.
   *
   * @param comment without quotes
   */
  AthenaColumn(String name, String type, Optional<String> comment) {
    this.name = name;
    this.type = type;
    this.comment = comment;
  }

  String name() {
    return name;
  }

  String type() {
    return type;
  }

  AthenaColumn withoutComment() {
    return new AthenaColumn(name, type, Optional.empty());
  }

  String ddl() {
    String column = Identifier.ddl(name) + " " + type;
    return comment.map(text -> column + " COMMENT '" + text + "'").orElse(column);
  }
}
