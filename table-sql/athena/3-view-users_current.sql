CREATE OR REPLACE VIEW "tickit"."users_current" AS
SELECT
  "userid",
  "username",
  "firstname",
  "lastname",
  "city",
  "state",
  "email",
  "phone",
  "likesports",
  "liketheatre",
  "likeconcerts",
  "likejazz",
  "likeclassical",
  "likeopera",
  "likerock",
  "likevegas",
  "likebroadway",
  "likemusicals",
  "emaildomain",
  "cdc_op",
  "cdc_timestamp",
  "cdc_position",
  "refined_timestamp",
  "dt"
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY "userid" ORDER BY "cdc_position" DESC) AS "change_rank"
  FROM "tickit"."users"
  WHERE "cdc_position" > coalesce((
    SELECT max("cdc_position")
    FROM "tickit"."users"
    WHERE "cdc_op" = 't'
  ), '')
) AS changes
WHERE "change_rank" = 1 AND "cdc_op" <> 'd';
