CREATE EXTERNAL TABLE IF NOT EXISTS `tickit`.`sales` (
  `salesid` int COMMENT 'Key',
  `listid` int,
  `sellerid` int,
  `buyerid` int,
  `eventid` int,
  `dateid` smallint,
  `qtysold` smallint,
  `pricepaid` decimal(8,2),
  `commission` decimal(8,2),
  `saletime` timestamp,
  `saletime_text` string,
  `priceperticket` decimal(9,2),
  `commissionrate` decimal(13,4),
  `sellerproceeds` decimal(9,2),
  `cdc_op` string COMMENT 'r read by the snapshot, c insert, u update, d delete, t truncate',
  `cdc_timestamp` timestamp COMMENT 'When the database made the change (UTC). For r, when the row was read',
  `cdc_position` string COMMENT 'Place in the log of the source. Of two changes of a row, the later has the greater text',
  `refined_timestamp` timestamp COMMENT 'When the row passed the refine step (UTC). Its day is dt'
)
COMMENT 'Every change, by Caudal. Current rows: sales_current'
PARTITIONED BY (
  `dt` string COMMENT 'UTC day of refined_timestamp, as 2026-11-22. Name it in WHERE to read less'
)
STORED AS PARQUET
LOCATION 's3://my-bucket/tickit/refined/sales/'
TBLPROPERTIES (
  'projection.enabled' = 'true',
  'projection.dt.type' = 'date',
  'projection.dt.format' = 'yyyy-MM-dd',
  'projection.dt.range' = '2026-01-01,NOW',
  'projection.dt.interval' = '1',
  'projection.dt.interval.unit' = 'DAYS',
  'storage.location.template' = 's3://my-bucket/tickit/refined/sales/dt=${dt}/'
);
