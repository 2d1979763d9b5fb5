-- id:        country-name-mixed
-- class:     style
-- severity:  style
-- precision: high
-- kind:      name
-- summary:   One article abbreviates a country's name in two ways.
-- message:   {form} here is {other_form} in the same article
--
-- US, U.S. and USA are all right, but one article keeps to one of them.
SELECT a.claim AS here, b.claim AS there,
       a.article || ' ' || a.key AS subject, a.preferred AS about,
       a.form AS form, b.form AS other_form,
       a.form AS value, b.form AS other_value
FROM name_claim a
JOIN name_claim b ON b.article = a.article AND b.key = a.key AND b.form > a.form
WHERE a.type = 'country' AND b.type = 'country'
  AND a.spelling = 'abbreviation' AND b.spelling = 'abbreviation'
