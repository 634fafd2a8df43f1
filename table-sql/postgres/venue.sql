-- A venue whose seats nobody counted has 0 of them.
SELECT
  venueid,
  RTRIM(venuename) AS venuename,
  RTRIM(venuecity) AS venuecity,
  RTRIM(venuestate) AS venuestate,
  venueseats,
  venueseats > 0 AS seatscounted
FROM venue
