CREATE OR REPLACE VIEW "tickit"."sales_by_month" AS
-- What is sold each month of the calendar.
SELECT
  d."year" AS calyear,
  d.monthnumber,
  count(*) AS sales,
  sum(s.qtysold) AS tickets,
  sum(s.pricepaid) AS paid,
  sum(s.commission) AS commission
FROM "tickit"."sales_current" s
JOIN "tickit"."date_current" d ON d.dateid = s.dateid
GROUP BY d."year", d.monthnumber;
