CREATE OR REPLACE VIEW "tickit"."listing_current" AS
SELECT
  "listid",
  "sellerid",
  "eventid",
  "dateid",
  "numtickets",
  "priceperticket",
  "totalprice",
  "listtime",
  "listdate",
  "cdc_op",
  "cdc_timestamp",
  "cdc_position",
  "refined_timestamp",
  "dt"
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY "listid" ORDER BY "cdc_position" DESC) AS "change_rank"
  FROM "tickit"."listing"
  WHERE "cdc_position" > coalesce((
    SELECT max("cdc_position")
    FROM "tickit"."listing"
    WHERE "cdc_op" = 't'
  ), '')
) AS changes
WHERE "change_rank" = 1 AND "cdc_op" <> 'd';
