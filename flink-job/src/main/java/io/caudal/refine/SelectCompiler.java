package io.caudal.refine;

import io.caudal.change.ContractColumns;
import io.caudal.change.TableSchema;
import io.caudal.config.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.catalog.Column;

/** Makes a table of the Table API out of a SQL file, or says all that is wrong with the file. */
final class SelectCompiler {

  private final Workspace workspace;
  private final TableSchema schema;
  private final SqlFile file;
  private final SelectStatement statement;
  private final List<Problem> problems = new ArrayList<>();

  private SelectCompiler(Workspace workspace, TableSchema schema, SqlFile file) {
    this.workspace = workspace;
    this.schema = schema;
    this.file = file;
    this.statement = SelectStatement.of(Tokenizer.tokens(file.sql()));
  }

  static Compilation compile(Workspace workspace, TableSchema schema, SqlFile file) {
    return new SelectCompiler(workspace, schema, file).compile();
  }

  private Compilation compile() {
    StatementCheck check = new StatementCheck(file, schema, statement);
    Optional<Problem> idle = check.notOneSelect();
    if (idle.isPresent()) {
      return Compilation.failed(List.of(idle.orElseThrow()));
    }
    Optional<PlannerMessage> refusal = refusal(file.sql());
    refusal.ifPresent(
        said -> problems.add(file.error(said.position(), "must be valid SQL", said.text(), "")));
    if (refusal.filter(PlannerMessage::isSyntax).isEmpty()) {
      problems.addAll(check.problems());
    }
    return hasErrors() ? Compilation.failed(problems) : carry();
  }

  private Compilation carry() {
    SelectLevel select = statement.levels().get(0);
    Position position = select.select().position();
    Table table;
    try {
      table = workspace.query(CarriedColumns.sql(file.sql(), statement));
    } catch (RuntimeException e) {
      String said = PlannerMessage.of(e, position).text();
      return Compilation.failed(List.of(Statelessness.ofCarrying(file, position, said)));
    }
    List<Column> columns = table.getResolvedSchema().getColumns();
    List<Column> own = columns.subList(0, columns.size() - ContractColumns.CHANGE.size());
    problems.addAll(new OutputCheck(file, select, own, this::isGivenTwice).problems(schema));
    if (file.isWritten()) {
      checkPlan(position);
    }
    return hasErrors() ? Compilation.failed(problems) : Compilation.of(table, problems);
  }

  private void checkPlan(Position position) {
    try {
      String plan = workspace.query(file.sql()).explain();
      Statelessness.ofPlan(file, position, plan).ifPresent(problems::add);
    } catch (RuntimeException e) {
      String said = PlannerMessage.of(e, position).text();
      problems.add(file.error(position, "must be valid SQL", said, ""));
    }
  }

  private boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  private Optional<PlannerMessage> refusal(String sql) {
    try {
      workspace.query(sql);
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(PlannerMessage.of(e, statement.tokens().get(0).position()));
    }
  }

  /** The planner numbers equal names at the top silently, but finds them ambiguous from outside. */
  private boolean isGivenTwice(String name) {
    List<Token> tokens = statement.tokens();
    String inner = file.sql().substring(0, tokens.get(tokens.size() - 1).end());
    return refusal("SELECT " + Names.quote(name) + " FROM (" + inner + "\n) AS given")
        .filter(PlannerMessage::saysAmbiguous)
        .isPresent();
  }
}
