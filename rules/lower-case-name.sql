-- id:        lower-case-name
-- class:     style
-- severity:  style
-- precision: high
-- kind:      name
-- summary:   A proper name stands in lower case.
-- message:   {form} wants a capital: {other_form}
--
-- The same article has the name with its capital elsewhere.
SELECT a.claim AS here, b.claim AS there,
       a.article || ' ' || folded(a.form) AS subject, b.form AS about,
       a.form AS form, b.form AS other_form,
       a.form AS value, b.form AS other_value,
       'here' AS wrong
FROM name_claim a
JOIN name_claim b ON b.article = a.article AND b.type = a.type AND b.key = a.key
WHERE a.spelling = 'lower-case' AND coalesce(b.spelling, '') <> 'lower-case'
  AND (folded(b.form) = folded(a.form) OR b.spelling = 'preferred')
