-- saletime is text such as 2/18/2008 02:36:48 in the database. The text stays beside the timestamp:
-- what is no date becomes NULL, and a 30 February becomes the month's last day.
SELECT
  salesid,
  listid,
  sellerid,
  buyerid,
  eventid,
  dateid,
  qtysold,
  pricepaid,
  commission,
  TO_TIMESTAMP(saletime, 'M/d/yyyy HH:mm:ss') AS saletime,
  saletime AS saletime_text,
  ROUND(pricepaid / NULLIF(qtysold, 0), 2) AS priceperticket,
  ROUND(commission / NULLIF(pricepaid, 0), 4) AS commissionrate,
  pricepaid - commission AS sellerproceeds
FROM sales
