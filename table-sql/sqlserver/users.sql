-- E-mail and phone become SHA-256 of what identifies a person: the address in lower case, the
-- phone's digits. Equal values stay equal, so they still join and count; whoever may try all phone
-- numbers can find one again, so this is a pseudonym and no anonymity.
SELECT
  userid,
  RTRIM(username) AS username,
  firstname,
  lastname,
  city,
  RTRIM(state) AS state,
  SHA256(LOWER(TRIM(email))) AS email,
  SHA256(REGEXP_REPLACE(phone, '[^0-9]', '')) AS phone,
  CAST(likesports AS BOOLEAN) AS likesports,
  CAST(liketheatre AS BOOLEAN) AS liketheatre,
  CAST(likeconcerts AS BOOLEAN) AS likeconcerts,
  CAST(likejazz AS BOOLEAN) AS likejazz,
  CAST(likeclassical AS BOOLEAN) AS likeclassical,
  CAST(likeopera AS BOOLEAN) AS likeopera,
  CAST(likerock AS BOOLEAN) AS likerock,
  CAST(likevegas AS BOOLEAN) AS likevegas,
  CAST(likebroadway AS BOOLEAN) AS likebroadway,
  CAST(likemusicals AS BOOLEAN) AS likemusicals,
  LOWER(SUBSTRING(TRIM(email) FROM POSITION('@' IN TRIM(email)) + 1)) AS emaildomain
FROM users
