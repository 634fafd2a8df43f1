CREATE OR REPLACE VIEW "tickit"."date_current" AS
SELECT
  "dateid",
  "caldate",
  "day",
  "week",
  "month",
  "qtr",
  "year",
  "holiday",
  "quarternumber",
  "monthnumber",
  "dayofmonth",
  "dayofweek",
  "dayofyear",
  "weekend",
  "cdc_op",
  "cdc_timestamp",
  "cdc_position",
  "refined_timestamp",
  "dt"
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY "dateid" ORDER BY "cdc_position" DESC) AS "change_rank"
  FROM "tickit"."date"
  WHERE "cdc_position" > coalesce((
    SELECT max("cdc_position")
    FROM "tickit"."date"
    WHERE "cdc_op" = 't'
  ), '')
) AS changes
WHERE "change_rank" = 1 AND "cdc_op" <> 'd';
