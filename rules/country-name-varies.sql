-- id:        country-name-varies
-- class:     style
-- severity:  style
-- precision: high
-- kind:      name
-- summary:   Articles of one desk abbreviate a country's name in different ways.
-- message:   {form} is {other_form} in {there.file}
-- articles:  2
--
-- US, U.S. and USA are all right, but one desk keeps to one of them. An article that has
-- both is told of by `country-name-mixed`; here one side at least has only its own.
WITH used AS MATERIALIZED (
  SELECT coalesce(desk, '') AS house, article, key, form, preferred, min(claim) AS claim
  FROM name_claim
  WHERE type = 'country' AND spelling = 'abbreviation'
  GROUP BY article, key, form
), form AS MATERIALIZED (
  SELECT house, key, form FROM used GROUP BY house, key, form
), alone AS MATERIALIZED (
  SELECT b.house, b.key, b.form, a.form AS other_form, min(b.claim) AS claim
  FROM used b
  JOIN form a ON a.house = b.house AND a.key = b.key AND a.form <> b.form
  LEFT JOIN used x ON x.article = b.article AND x.key = b.key AND x.form = a.form
  WHERE x.claim IS NULL
  GROUP BY b.house, b.key, b.form, a.form
)
SELECT a.claim AS here, b.claim AS there,
       a.house || ' ' || a.key AS subject, a.preferred AS about,
       a.form AS form, b.form AS other_form,
       a.form AS value, b.form AS other_value
FROM used a
JOIN alone b ON b.house = a.house AND b.key = a.key AND b.other_form = a.form
