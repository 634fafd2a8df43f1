CREATE OR REPLACE VIEW "tickit"."event_current" AS
SELECT
  "eventid",
  "venueid",
  "catid",
  "dateid",
  "eventname",
  "starttime",
  "startdate",
  "starthour",
  "weekend",
  "cdc_op",
  "cdc_timestamp",
  "cdc_position",
  "refined_timestamp",
  "dt"
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY "eventid" ORDER BY "cdc_position" DESC) AS "change_rank"
  FROM "tickit"."event"
  WHERE "cdc_position" > coalesce((
    SELECT max("cdc_position")
    FROM "tickit"."event"
    WHERE "cdc_op" = 't'
  ), '')
) AS changes
WHERE "change_rank" = 1 AND "cdc_op" <> 'd';
