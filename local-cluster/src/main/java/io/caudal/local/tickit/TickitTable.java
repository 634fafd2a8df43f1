package io.caudal.local.tickit;

import io.caudal.change.TableId;
import java.util.Arrays;
import java.util.List;

/**
 * The seven tables of the TICKIT sample of Amazon Redshift, with the columns and types of its
 * definition, spread over three databases as a marketplace would have grown.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_sampledb.html">Sample database</a>
 */
public enum TickitTable {
  SALES(
      "mysql",
      "tickit",
      """
      salesid int not null primary key, listid int not null, sellerid int not null,
      buyerid int not null, eventid int not null, dateid smallint not null,
      qtysold smallint not null, pricepaid decimal(8,2), commission decimal(8,2),
      saletime varchar(20)
      """),
  LISTING(
      "mysql",
      "tickit",
      """
      listid int not null primary key, sellerid int not null, eventid int not null,
      dateid smallint not null, numtickets smallint not null, priceperticket decimal(8,2),
      totalprice decimal(8,2), listtime timestamp null default null
      """),
  DATE(
      "mysql",
      "tickit",
      """
      dateid smallint not null primary key, caldate date not null, day char(3) not null,
      week smallint not null, month char(5) not null, qtr char(5) not null,
      year smallint not null, holiday boolean default false
      """),
  EVENT(
      "postgres",
      "public",
      """
      eventid integer not null primary key, venueid smallint not null, catid smallint not null,
      dateid smallint not null, eventname varchar(200), starttime timestamp
      """),
  VENUE(
      "postgres",
      "public",
      """
      venueid smallint not null primary key, venuename varchar(100), venuecity varchar(30),
      venuestate char(2), venueseats integer
      """),
  CATEGORY(
      "postgres",
      "public",
      """
      catid smallint not null primary key, catgroup varchar(10), catname varchar(10),
      catdesc varchar(50)
      """),
  USERS(
      "sqlserver",
      "dbo",
      """
      userid int not null primary key, username char(8), firstname varchar(30),
      lastname varchar(30), city varchar(30), state char(2), email varchar(100), phone char(14),
      likesports bit, liketheatre bit, likeconcerts bit, likejazz bit, likeclassical bit,
      likeopera bit, likerock bit, likevegas bit, likebroadway bit, likemusicals bit
      """);

  private final String source;
  private final String schema;
  private final String definition;

  @SuppressWarnings("ImmutableEnumChecker") // a list of Stream.toList
  private final List<String> columns;

  TickitTable(String source, String schema, String definition) {
    this.source = source;
    this.schema = schema;
    this.definition = definition;
    this.columns =
        Arrays.stream(definition.split(",\\s+"))
            .map(column -> column.substring(0, column.indexOf(' ')))
            .toList();
  }

  /** The tables of a source, in the order of their declaration. */
  public static List<TickitTable> ofSource(String source) {
    return Arrays.stream(values()).filter(table -> table.source.equals(source)).toList();
  }

  /** The name of the source in the settings: {@code mysql}, {@code postgres}, {@code sqlserver}. */
  public String source() {
    return source;
  }

  /** MySQL: the database. Else the schema. */
  public String schema() {
    return schema;
  }

  public String table() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String lakeTable() {
    return table();
  }

  public TableId id() {
    return TableId.of(source, schema, table());
  }

  /** The one column of the primary key, which is always the first. */
  public String key() {
    return columns.get(0);
  }

  /** In the order of the definition. */
  public List<String> columns() {
    return columns;
  }

  /** What stands between the parentheses of {@code CREATE TABLE}. */
  String definition() {
    return definition.strip();
  }
}
