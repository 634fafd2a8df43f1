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
FROM sales_current s
JOIN users_current u ON u.userid = s.sellerid
GROUP BY u.city, u.state, u.userid, u.firstname, u.lastname
