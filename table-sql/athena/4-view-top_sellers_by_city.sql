CREATE OR REPLACE VIEW "tickit"."top_sellers_by_city" AS
-- Who sells most, city by city: WHERE city = 'San Diego' AND place <= 5.
SELECT
  u.city,
  u.state,
  rank() OVER (PARTITION BY u.city, u.state ORDER BY sum(s.qtysold) DESC) AS place,
  u.userid,
  u.firstname,
  u.lastname,
  sum(s.qtysold) AS tickets,
  sum(s.pricepaid) AS paid
FROM "tickit"."sales_current" s
JOIN "tickit"."users_current" u ON u.userid = s.sellerid
GROUP BY u.city, u.state, u.userid, u.firstname, u.lastname;
