CREATE OR REPLACE VIEW "tickit"."venue_current" AS
SELECT
  "venueid",
  "venuename",
  "venuecity",
  "venuestate",
  "venueseats",
  "seatscounted",
  "cdc_op",
  "cdc_timestamp",
  "cdc_position",
  "refined_timestamp",
  "dt"
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY "venueid" ORDER BY "cdc_position" DESC) AS "change_rank"
  FROM "tickit"."venue"
  WHERE "cdc_position" > coalesce((
    SELECT max("cdc_position")
    FROM "tickit"."venue"
    WHERE "cdc_op" = 't'
  ), '')
) AS changes
WHERE "change_rank" = 1 AND "cdc_op" <> 'd';
