package io.caudal.refine;

import static java.util.stream.Collectors.toList;

import io.caudal.change.Column;
import io.caudal.change.TableId;
import io.caudal.change.TableSchema;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.flink.table.types.logical.utils.LogicalTypeParser;

/** The seven tables of TICKIT as their sources describe them; the first column is the key. */
public final class TickitTables {

  static final TableSchema SALES =
      table(
          "mysql",
          "sales",
          "salesid INT, listid INT, sellerid INT, buyerid INT, eventid INT, dateid SMALLINT,"
              + " qtysold SMALLINT, pricepaid DECIMAL(8,2), commission DECIMAL(8,2),"
              + " saletime VARCHAR(20)");

  static final TableSchema LISTING =
      table(
          "mysql",
          "listing",
          "listid INT, sellerid INT, eventid INT, dateid SMALLINT, numtickets SMALLINT,"
              + " priceperticket DECIMAL(8,2), totalprice DECIMAL(8,2), listtime TIMESTAMP(0)");

  static final TableSchema DATE =
      table(
          "mysql",
          "date",
          "dateid SMALLINT, caldate DATE, day CHAR(3), week SMALLINT, month CHAR(5), qtr CHAR(5),"
              + " year SMALLINT, holiday TINYINT");

  static final TableSchema EVENT =
      table(
          "postgres",
          "event",
          "eventid INT, venueid SMALLINT, catid SMALLINT, dateid SMALLINT, eventname VARCHAR(200),"
              + " starttime TIMESTAMP(6)");

  static final TableSchema VENUE =
      table(
          "postgres",
          "venue",
          "venueid SMALLINT, venuename VARCHAR(100), venuecity VARCHAR(30), venuestate CHAR(2),"
              + " venueseats INT");

  static final TableSchema CATEGORY =
      table(
          "postgres",
          "category",
          "catid SMALLINT, catgroup VARCHAR(10), catname VARCHAR(10), catdesc VARCHAR(50)");

  static final TableSchema USERS =
      table(
          "sqlserver",
          "users",
          "userid INT, username CHAR(8), firstname VARCHAR(30), lastname VARCHAR(30),"
              + " city VARCHAR(30), state CHAR(2), email VARCHAR(100), phone CHAR(14),"
              + " likesports BOOLEAN, liketheatre BOOLEAN, likeconcerts BOOLEAN, likejazz BOOLEAN,"
              + " likeclassical BOOLEAN, likeopera BOOLEAN, likerock BOOLEAN, likevegas BOOLEAN,"
              + " likebroadway BOOLEAN, likemusicals BOOLEAN");

  public static final List<TableSchema> ALL =
      List.of(SALES, LISTING, DATE, EVENT, VENUE, CATEGORY, USERS);

  private TickitTables() {}

  private static TableSchema table(String source, String name, String ddl) {
    List<Column> columns =
        Pattern.compile(", ").splitAsStream(ddl).map(TickitTables::column).collect(toList());
    String key = columns.get(0).name();
    return TableSchema.of(TableId.of(source, "tickit", name), name, columns, List.of(key));
  }

  private static Column column(String ddl) {
    int space = ddl.indexOf(' ');
    String type = ddl.substring(space + 1);
    ClassLoader classes = TickitTables.class.getClassLoader();
    return Column.of(ddl.substring(0, space), LogicalTypeParser.parse(type, classes), type);
  }
}
