SELECT
  listid,
  sellerid,
  eventid,
  dateid,
  numtickets,
  priceperticket,
  totalprice,
  CAST(listtime AS TIMESTAMP(3)) AS listtime,
  CAST(listtime AS DATE) AS listdate
FROM listing
