CREATE OR REPLACE VIEW "tickit"."sales_current" AS
SELECT
  "salesid",
  "listid",
  "sellerid",
  "buyerid",
  "eventid",
  "dateid",
  "qtysold",
  "pricepaid",
  "commission",
  "saletime",
  "saletime_text",
  "priceperticket",
  "commissionrate",
  "sellerproceeds",
  "cdc_op",
  "cdc_timestamp",
  "cdc_position",
  "refined_timestamp",
  "dt"
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY "salesid" ORDER BY "cdc_position" DESC) AS "change_rank"
  FROM "tickit"."sales"
  WHERE "cdc_position" > coalesce((
    SELECT max("cdc_position")
    FROM "tickit"."sales"
    WHERE "cdc_op" = 't'
  ), '')
) AS changes
WHERE "change_rank" = 1 AND "cdc_op" <> 'd';
