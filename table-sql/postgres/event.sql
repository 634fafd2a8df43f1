SELECT
  eventid,
  venueid,
  catid,
  dateid,
  RTRIM(eventname) AS eventname,
  starttime,
  CAST(starttime AS DATE) AS startdate,
  CAST(EXTRACT(HOUR FROM starttime) AS INT) AS starthour,
  DAYOFWEEK(CAST(starttime AS DATE)) IN (1, 7) AS weekend
FROM event
