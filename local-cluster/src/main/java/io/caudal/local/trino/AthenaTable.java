package io.caudal.local.trino;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.hive.ql.lib.Node;
import org.apache.hadoop.hive.ql.parse.ASTNode;
import org.apache.hadoop.hive.ql.parse.HiveParser;
import org.apache.hadoop.hive.ql.parse.ParseDriver;
import org.apache.hadoop.hive.ql.parse.ParseException;

/**
 * A table as Hive's own parser understands the statement that creates it.
 *
 * @param columns of its files, with Hive's types
 * @param comments of those columns that have one
 */
record AthenaTable(
    String database,
    String name,
    Map<String, String> columns,
    Map<String, String> comments,
    Map<String, String> partitions,
    String location,
    Map<String, String> properties) {

  /**
   * Reads {@code CREATE EXTERNAL TABLE}.
   *
   * @throws ParseException if Hive would not
   */
  static AthenaTable of(String sql) throws ParseException {
    ASTNode create = (ASTNode) new ParseDriver().parse(sql).getChild(0);
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, String> comments = new LinkedHashMap<>();
    Map<String, String> partitions = new LinkedHashMap<>();
    Map<String, String> properties = new LinkedHashMap<>();
    List<String> name = new ArrayList<>();
    StringBuilder location = new StringBuilder();
    for (ASTNode part : children(create)) {
      switch (part.getType()) {
        case HiveParser.TOK_TABNAME -> children(part).forEach(word -> name.add(text(word)));
        case HiveParser.TOK_TABCOLLIST -> readColumns(part, columns, comments);
        case HiveParser.TOK_TABLEPARTCOLS ->
            readColumns((ASTNode) part.getChild(0), partitions, new LinkedHashMap<>());
        case HiveParser.TOK_TABLELOCATION -> location.append(text((ASTNode) part.getChild(0)));
        case HiveParser.TOK_TABLEPROPERTIES ->
            children((ASTNode) part.getChild(0))
                .forEach(
                    property ->
                        properties.put(
                            text((ASTNode) property.getChild(0)),
                            text((ASTNode) property.getChild(1))));
        default -> {}
      }
    }
    return new AthenaTable(
        name.get(0), name.get(1), columns, comments, partitions, location.toString(), properties);
  }

  /** The statement that makes Trino know the same table, its properties as they are. */
  String trino() {
    Stream<String> all =
        Stream.concat(columns.entrySet().stream(), partitions.entrySet().stream())
            .map(column -> quoted(column.getKey()) + " " + trino(column.getValue()));
    return "CREATE TABLE "
        + quoted(database)
        + "."
        + quoted(name)
        + all.collect(joining(", ", " (", ") WITH (format = 'PARQUET', external_location = "))
        + literal(location)
        + ", partitioned_by = "
        + array(partitions.keySet().stream())
        + ", extra_properties = map("
        + array(properties.keySet().stream())
        + ", "
        + array(properties.values().stream())
        + "))";
  }

  /** Its own columns, for a SELECT. */
  String selectAll() {
    return columns.keySet().stream().map(AthenaTable::quoted).collect(joining(", "));
  }

  private static void readColumns(
      ASTNode list, Map<String, String> columns, Map<String, String> comments) {
    for (ASTNode column : children(list)) {
      String name = text((ASTNode) column.getChild(0));
      columns.put(name, type((ASTNode) column.getChild(1)));
      if (column.getChildCount() > 2) {
        comments.put(name, text((ASTNode) column.getChild(2)));
      }
    }
  }

  private static String type(ASTNode type) {
    String name = type.getText().replaceFirst("^TOK_", "").toLowerCase(Locale.ROOT);
    return type.getChildCount() == 0
        ? name
        : name + children(type).stream().map(ASTNode::getText).collect(joining(",", "(", ")"));
  }

  private static String trino(String hiveType) {
    return switch (hiveType) {
      case "string" -> "varchar";
      case "binary" -> "varbinary";
      case "float" -> "real";
      case "timestamp" -> "timestamp(3)";
      default -> hiveType;
    };
  }

  private static String array(Stream<String> values) {
    return values.map(AthenaTable::literal).collect(joining(", ", "ARRAY[", "]"));
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  private static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** Of a name or a text; none that the job writes has a quote or a backslash in it. */
  private static String text(ASTNode node) {
    return node.getText().replaceAll("^['`]|['`]$", "");
  }

  private static List<ASTNode> children(ASTNode node) {
    List<? extends Node> children = node.getChildren();
    return children == null ? List.of() : children.stream().map(ASTNode.class::cast).toList();
  }
}
