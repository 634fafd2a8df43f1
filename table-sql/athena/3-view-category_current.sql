CREATE OR REPLACE VIEW "tickit"."category_current" AS
SELECT
  "catid",
  "catgroup",
  "catname",
  "catdesc",
  "catpath",
  "cdc_op",
  "cdc_timestamp",
  "cdc_position",
  "refined_timestamp",
  "dt"
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY "catid" ORDER BY "cdc_position" DESC) AS "change_rank"
  FROM "tickit"."category"
  WHERE "cdc_position" > coalesce((
    SELECT max("cdc_position")
    FROM "tickit"."category"
    WHERE "cdc_op" = 't'
  ), '')
) AS changes
WHERE "change_rank" = 1 AND "cdc_op" <> 'd';
