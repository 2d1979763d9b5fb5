-- id:        initials-differ
-- class:     spelling
-- severity:  warning
-- precision: medium
-- kind:      name
-- summary:   One person's initials stand in two orders, or one of them differs.
-- message:   {form} is {other_form} in {there.file}
--
-- Two people of one surname and nearly the same initials are one where the articles tell
-- of one affair and none has both. Brothers may be nearly alike, so the rule asks.
WITH last_word AS (
  SELECT subject, form, fact, article,
         replace(form, rtrim(form, replace(form, ' ', '')), '') AS surname
  FROM name_fact
  WHERE type = 'person' AND part = 'full' AND subject IS NOT NULL AND form GLOB '[A-Z].*[A-Z].* *'),
named AS (
  SELECT subject, form, min(fact) AS fact, min(article) AS article, folded(surname) AS surname,
         replace(replace(substr(form, 1, length(form) - length(surname)), '.', ''), ' ', '') AS initials
  FROM last_word
  GROUP BY subject, form, surname)
SELECT a.fact AS here_fact, b.fact AS there_fact, a.surname AS subject,
       a.form, b.form AS other_form, a.form AS value, b.form AS other_value
FROM named a
JOIN named b ON b.surname = a.surname AND b.subject > a.subject
WHERE length(a.initials) BETWEEN 2 AND 4 AND length(a.initials) = length(b.initials)
  AND upper(a.initials) = a.initials AND upper(b.initials) = b.initials
  AND a.initials <> b.initials
  AND substr(a.initials, 1, 1) = substr(b.initials, 1, 1)
  AND same_affair(a.article, b.article)
  AND NOT EXISTS (SELECT 1 FROM name_claim x JOIN name_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND y.subject = b.subject)
