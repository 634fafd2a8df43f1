package io.caudal.source.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How columns of some types are captured, with the examples that document it. */
public final class TypeRule {

  private final List<String> names;
  private final Function<DeclaredType, ColumnType> mapping;
  private final List<Example> examples;

  private TypeRule(
      List<String> names, Function<DeclaredType, ColumnType> mapping, List<Example> examples) {
    this.names = names;
    this.mapping = mapping;
    this.examples = examples;
  }

  /**
   * A rule for every type with one of these names.
   *
   * @param names as {@link DeclaredType#name()} has them
   */
  public static TypeRule of(Function<DeclaredType, ColumnType> mapping, String... names) {
    return new TypeRule(List.of(names), mapping, List.of());
  }

  /**
   * The same rule with one more line of documentation.
   *
   * @param shown the source type as a reader knows it
   * @param how {@code exact}, or what a reader has to know
   * @param declared a type to which the rule is applied to learn what it becomes
   */
  public TypeRule example(String shown, String how, DeclaredType declared) {
    List<Example> more = new ArrayList<>(examples);
    more.add(new Example(shown, how, mapping.apply(declared)));
    return new TypeRule(names, mapping, List.copyOf(more));
  }

  /** The same rule with one more line, for its first name without sizes. */
  public TypeRule example(String shown, String how) {
    return example(shown, how, DeclaredType.of(names.get(0)));
  }

  public List<String> names() {
    return names;
  }

  public ColumnType typeOf(DeclaredType declared) {
    return mapping.apply(declared);
  }

  public List<Example> examples() {
    return examples;
  }

  /** A source type, what becomes of it, and how exactly. */
  public static final class Example {

    private final String shown;
    private final String how;
    private final ColumnType type;

    private Example(String shown, String how, ColumnType type) {
      this.shown = shown;
      this.how = how;
      this.type = type;
    }

    public String shown() {
      return shown;
    }

    public String how() {
      return how;
    }

    public ColumnType type() {
      return type;
    }
  }
}
