SELECT
  catid,
  RTRIM(catgroup) AS catgroup,
  RTRIM(catname) AS catname,
  RTRIM(catdesc) AS catdesc,
  CONCAT(RTRIM(catgroup), '/', RTRIM(catname)) AS catpath
FROM category
