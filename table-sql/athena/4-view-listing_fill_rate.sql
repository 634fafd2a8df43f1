CREATE OR REPLACE VIEW "tickit"."listing_fill_rate" AS
-- How much of each event's listed tickets is sold.
SELECT
  e.eventid,
  e.eventname,
  e.starttime,
  l.listed,
  coalesce(s.sold, 0) AS sold,
  CAST(coalesce(s.sold, 0) AS double) / nullif(l.listed, 0) AS fill_rate
FROM "tickit"."event_current" e
JOIN (
  SELECT eventid, sum(numtickets) AS listed
  FROM "tickit"."listing_current"
  GROUP BY eventid
) l ON l.eventid = e.eventid
LEFT JOIN (
  SELECT eventid, sum(qtysold) AS sold
  FROM "tickit"."sales_current"
  GROUP BY eventid
) s ON s.eventid = e.eventid;
