package io.caudal.refine;

import io.caudal.change.Column;
import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be said of a SQL file from its words, before a planner sees it. */
final class StatementCheck {

  private final SqlFile file;
  private final TableSchema schema;
  private final SelectStatement statement;

  StatementCheck(SqlFile file, TableSchema schema, SelectStatement statement) {
    this.file = file;
    this.schema = schema;
    this.statement = statement;
  }

  /** What makes any further look at the file idle. */
  Optional<Problem> notOneSelect() {
    String example = "Write SELECT .. FROM " + Names.quote(schema.id().table());
    List<Token> tokens = statement.tokens();
    if (tokens.isEmpty()) {
      return Optional.of(
          file.error(Position.START, "must hold a SELECT", "nothing but comments", example));
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isSign(';') && tokens.get(i).depth() <= 0) {
        Token next = tokens.get(i + 1);
        return Optional.of(
            file.error(next.position(), "must hold one statement", next.text(), example));
      }
    }
    Token first = tokens.get(0);
    return first.is("SELECT")
        ? Optional.empty()
        : Optional.of(file.error(first.position(), "must be a SELECT", first.text(), example));
  }

  /** What is wrong with a statement that the planner understands. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(Statelessness.ofWords(file, statement));
    checkFrom(problems);
    statement.levels().forEach(level -> checkAliases(level, problems));
    checkWhere(problems);
    return problems;
  }

  private void checkFrom(List<Problem> problems) {
    List<SelectLevel> levels = statement.levels();
    List<Token> read =
        levels.isEmpty() ? List.of() : statement.behindFrom(levels.get(levels.size() - 1));
    String table = schema.id().table();
    boolean own =
        !read.isEmpty()
            && read.get(0).isName()
            && read.get(0).text().equals(table)
            && (read.size() == 1 || !read.get(1).isSign('.'));
    if (!own) {
      Token at = read.isEmpty() ? statement.tokens().get(0) : read.get(0);
      String rule = "must read the table that the file is named after, and nothing else";
      problems.add(file.error(at.position(), rule, at.text(), "Write FROM " + Names.quote(table)));
    }
  }

  private void checkAliases(SelectLevel level, List<Problem> problems) {
    for (SelectItem item : level.items()) {
      Optional<Token> alias = item.isColumn() ? Optional.empty() : item.name();
      alias
          .filter(token -> Names.isContract(token.text()))
          .ifPresent(
              token ->
                  problems.add(
                      file.error(
                          token.position(),
                          "must leave this name to the column that the job adds",
                          token.text(),
                          "Give it another name with AS, such as source_"
                              + Names.inLake(token.text()))));
    }
  }

  private void checkWhere(List<Problem> problems) {
    Set<String> others = schema.columns().stream().map(Column::name).collect(Collectors.toSet());
    schema.key().forEach(others::remove);
    boolean behind = false;
    for (Token token : statement.tokens()) {
      behind = behind || token.is("WHERE");
      if (behind && token.isName() && (others.contains(token.text()) || isChange(token))) {
        problems.add(
            file.warning(
                token.position(),
                "a condition on more than the key leaves changes out of the lake: a row that no"
                    + " longer fits keeps its earlier version as the current one",
                token.text(),
                "Filter in queries over the lake, or by the key alone"));
        return;
      }
    }
  }

  private static boolean isChange(Token token) {
    return CarriedColumns.isCarried(token.text());
  }
}
