-- What each category sells.
SELECT
  c.catgroup,
  c.catname,
  count(*) AS sales,
  sum(s.qtysold) AS tickets,
  sum(s.pricepaid) AS paid,
  sum(s.commission) AS commission
FROM sales_current s
JOIN event_current e ON e.eventid = s.eventid
JOIN category_current c ON c.catid = e.catid
GROUP BY c.catgroup, c.catname
