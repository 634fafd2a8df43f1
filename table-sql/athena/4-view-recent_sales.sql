CREATE OR REPLACE VIEW "tickit"."recent_sales" AS
-- What was sold, changed and refunded in the last 15 minutes; reads two days.
SELECT
  cdc_op,
  cdc_timestamp,
  salesid,
  eventid,
  sellerid,
  buyerid,
  qtysold,
  pricepaid
FROM "tickit"."sales"
WHERE dt >= CAST(CAST(current_date - INTERVAL '1' DAY AS date) AS varchar)
  AND cdc_op IN ('c', 'u', 'd')
  AND cdc_timestamp > localtimestamp - INTERVAL '15' MINUTE;
