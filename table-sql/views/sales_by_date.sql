-- What is sold each day of the calendar.
SELECT
  d.caldate,
  d.holiday,
  d.weekend,
  count(*) AS sales,
  sum(s.qtysold) AS tickets,
  sum(s.pricepaid) AS paid,
  sum(s.commission) AS commission
FROM sales_current s
JOIN date_current d ON d.dateid = s.dateid
GROUP BY d.caldate, d.holiday, d.weekend
