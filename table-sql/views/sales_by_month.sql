-- What is sold each month of the calendar.
SELECT
  d."year" AS calyear,
  d.monthnumber,
  count(*) AS sales,
  sum(s.qtysold) AS tickets,
  sum(s.pricepaid) AS paid,
  sum(s.commission) AS commission
FROM sales_current s
JOIN date_current d ON d.dateid = s.dateid
GROUP BY d."year", d.monthnumber
