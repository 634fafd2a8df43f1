package io.caudal.sqlserver.simulator.type;

/** Announces the type of a column or of a parameter. */
public final class TypeInfo {

  /** Latin1_General, ignoring case, kana and width, with sort order 52. */
  static final byte[] COLLATION = {0x09, 0x04, (byte) 0xD0, 0x00, 0x34};

  private TypeInfo() {}

  public static byte[] collation() {
    return COLLATION.clone();
  }

  public static void write(LittleEndianWriter out, ResultColumn column) {
    SqlType type = column.type();
    int fixed = column.nullable() ? 0 : WireType.fixed(type.kind());
    if (fixed != 0) {
      out.u8(fixed);
      return;
    }
    switch (type.kind()) {
      case BIT -> out.u8(WireType.BIT_N).u8(1);
      case TINYINT, SMALLINT, INT, BIGINT -> sized(out, WireType.INT_N, type);
      case REAL, FLOAT -> sized(out, WireType.FLOAT_N, type);
      case SMALLMONEY, MONEY -> sized(out, WireType.MONEY_N, type);
      case SMALLDATETIME, DATETIME -> sized(out, WireType.DATETIME_N, type);
      case DECIMAL -> decimal(out, WireType.DECIMAL_N, type);
      case NUMERIC -> decimal(out, WireType.NUMERIC_N, type);
      case UNIQUEIDENTIFIER -> out.u8(WireType.GUID).u8(GuidBytes.LENGTH);
      case DATE -> out.u8(WireType.DATE_N);
      case TIME -> out.u8(WireType.TIME_N).u8(type.scale());
      case DATETIME2 -> out.u8(WireType.DATETIME2_N).u8(type.scale());
      case DATETIMEOFFSET -> out.u8(WireType.OFFSET_N).u8(type.scale());
      case CHAR -> out.u8(WireType.CHAR).u16(type.length()).raw(COLLATION);
      case VARCHAR -> out.u8(WireType.VARCHAR).u16(bytes(type, 1)).raw(COLLATION);
      case NCHAR -> out.u8(WireType.NCHAR).u16(bytes(type, 2)).raw(COLLATION);
      case NVARCHAR -> out.u8(WireType.NVARCHAR).u16(bytes(type, 2)).raw(COLLATION);
      case BINARY -> out.u8(WireType.BINARY).u16(type.length());
      case TIMESTAMP -> out.u8(WireType.BINARY).u16(Long.BYTES);
      case VARBINARY -> out.u8(WireType.VARBINARY).u16(bytes(type, 1));
      case TEXT -> out.u8(WireType.TEXT).i32(Integer.MAX_VALUE).raw(COLLATION);
      case NTEXT -> out.u8(WireType.NTEXT).i32(Integer.MAX_VALUE - 1).raw(COLLATION);
      case IMAGE -> out.u8(WireType.IMAGE).i32(Integer.MAX_VALUE);
      case XML -> out.u8(WireType.XML).u8(0);
      case HIERARCHYID, GEOMETRY, GEOGRAPHY ->
          out.u8(WireType.UDT)
              .u16(WireType.NONE)
              .shortText("")
              .shortText("sys")
              .shortText(type.kind().sqlName())
              .text("Microsoft.SqlServer.Types");
    }
  }

  private static void sized(LittleEndianWriter out, int wireType, SqlType type) {
    out.u8(wireType).u8(WireType.width(type.kind()));
  }

  private static void decimal(LittleEndianWriter out, int wireType, SqlType type) {
    out.u8(wireType)
        .u8(WireType.decimalLength(type.precision()))
        .u8(type.precision())
        .u8(type.scale());
  }

  private static int bytes(SqlType type, int width) {
    return type.isMax() ? WireType.NONE : type.length() * width;
  }
}
