-- id:        place-name-slip
-- class:     spelling
-- severity:  warning
-- precision: medium
-- kind:      name
-- topic:     place-name
-- summary:   A word that no list has is a letter off a place that the same affair names.
-- message:   {form} is {other_form} in {there.file}
-- param:     shortest = 6
--
-- The register has the place, and nothing of the other name. The two are held together
-- only where the articles tell of one affair and the odd word stands in one of them. A
-- word made from the place's name by an ending is another word, and so is a plural.
WITH odd AS (
  SELECT form, min(fact) AS fact, min(article) AS article, substr(folded(form), 1, 3) AS stem
  FROM name_fact
  WHERE type = 'other' AND spelling IS NULL AND length(form) >= :shortest AND form NOT LIKE '% %'
  GROUP BY form HAVING count(DISTINCT article) = 1),
place AS (
  SELECT form, key, article, min(fact) AS fact, substr(folded(form), 1, 3) AS stem
  FROM name_fact
  WHERE type = 'place' AND spelling IN ('preferred', 'accepted') AND length(form) >= :shortest AND form NOT LIKE '% %'
  GROUP BY form, key, article)
SELECT a.fact AS here_fact, b.fact AS there_fact, b.key AS subject,
       a.form, b.form AS other_form, a.form AS value, b.form AS other_value, 'here' AS wrong
FROM odd a
JOIN place b ON b.stem = a.stem
WHERE folded(a.form) <> folded(b.form)
  AND length(a.form) - length(b.form) BETWEEN -1 AND 1
  AND instr(folded(a.form), folded(b.form)) = 0 AND instr(folded(b.form), folded(a.form)) = 0
  AND name_distance(a.form, b.form) = 1
  AND substr(folded(a.form), -1) = substr(folded(b.form), -1)
  AND NOT (a.form LIKE '%men' AND b.form LIKE '%man') AND NOT (a.form LIKE '%os' AND b.form LIKE '%us')
  AND NOT transliterations(a.form, b.form)
  AND NOT spelled_abroad(a.form, b.form)
  AND (a.article = b.article OR same_affair(a.article, b.article))
