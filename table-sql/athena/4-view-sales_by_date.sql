CREATE OR REPLACE VIEW "tickit"."sales_by_date" AS
-- What is sold each day of the calendar.
SELECT
  d.caldate,
  d.holiday,
  d.weekend,
  count(*) AS sales,
  sum(s.qtysold) AS tickets,
  sum(s.pricepaid) AS paid,
  sum(s.commission) AS commission
FROM "tickit"."sales_current" s
JOIN "tickit"."date_current" d ON d.dateid = s.dateid
GROUP BY d.caldate, d.holiday, d.weekend;
