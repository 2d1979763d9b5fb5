-- id:        name-order-differs
-- class:     spelling
-- severity:  error
-- precision: medium
-- kind:      name
-- summary:   The two words of one person's name stand in another order here.
-- message:   {form} is {other_form} in {there.file}
-- note:      {register}
--
-- Where the family name may come first (Chinese, Korean, Japanese, Mongolian) both orders
-- are right, so the register must have the name, or one of its words must be a given name
-- of another tongue. Without the register the rule only asks.
WITH spelled AS (
  SELECT subject, form, max(spelling) AS spelling, min(fact) AS fact, max(key) AS key
  FROM name_fact
  WHERE type = 'person' AND part = 'full' AND subject IS NOT NULL AND form LIKE '% %' AND form NOT LIKE '% % %'
  GROUP BY subject, form)
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject, a.form AS form, b.form AS other_form,
       a.form AS value, b.form AS other_value,
       CASE WHEN b.spelling IN ('preferred', 'accepted') THEN 'here' END AS wrong,
       CASE WHEN b.spelling IN ('preferred', 'accepted') THEN 'the register has ' || b.form END AS register,
       CASE WHEN b.spelling IN ('preferred', 'accepted') THEN 'error' ELSE 'warning' END AS severity
FROM spelled a
JOIN spelled b ON b.subject = a.subject AND b.form <> a.form
WHERE coalesce(a.spelling, '') NOT IN ('preferred', 'accepted')
  AND folded(a.form) = folded(replace(b.form, rtrim(b.form, replace(b.form, ' ', '')), '') || ' ' || substr(b.form, 1, instr(b.form, ' ') - 1))
  AND (b.spelling IN ('preferred', 'accepted') OR (a.fact > b.fact AND names_swapped(a.form, b.form)))
