CREATE OR REPLACE VIEW "tickit"."sales_by_category" AS
-- What each category sells.
SELECT
  c.catgroup,
  c.catname,
  count(*) AS sales,
  sum(s.qtysold) AS tickets,
  sum(s.pricepaid) AS paid,
  sum(s.commission) AS commission
FROM "tickit"."sales_current" s
JOIN "tickit"."event_current" e ON e.eventid = s.eventid
JOIN "tickit"."category_current" c ON c.catid = e.catid
GROUP BY c.catgroup, c.catname;
