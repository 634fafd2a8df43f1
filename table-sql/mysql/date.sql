-- The week begins on Sunday: dayofweek is 1 for it and 7 for Saturday.
SELECT
  dateid,
  caldate,
  RTRIM(`day`) AS `day`,
  `week`,
  RTRIM(`month`) AS `month`,
  RTRIM(qtr) AS qtr,
  `year`,
  CAST(holiday AS BOOLEAN) AS holiday,
  CAST(EXTRACT(QUARTER FROM caldate) AS INT) AS quarternumber,
  CAST(EXTRACT(MONTH FROM caldate) AS INT) AS monthnumber,
  CAST(EXTRACT(DAY FROM caldate) AS INT) AS dayofmonth,
  CAST(DAYOFWEEK(caldate) AS INT) AS dayofweek,
  CAST(DAYOFYEAR(caldate) AS INT) AS dayofyear,
  DAYOFWEEK(caldate) IN (1, 7) AS weekend
FROM `date`
