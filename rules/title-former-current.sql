-- id:        title-former-current
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      title
-- summary:   One person is the former holder of an office here and its present holder there.
-- message:   {person} is {status} {title} here and {other_status} {other_title} in {there.file}
-- note:      {register}
-- param:     window_days = 14
--
-- Somebody who has left an office does not hold it. People do leave office, so the
-- statement that has them in office must not be the older one, and the two must lie
-- close together and be dated. Where the register knows the office, it decides: a "former"
-- president whose term it has running is wrong, and a courtesy title that outlives
-- the term is left alone.
SELECT f.fact AS here_fact, c.fact AS there_fact,
       f.subject AS subject,
       f.subject_name AS person,
       'the former' AS status, 'the present' AS other_status,
       f.title_words AS title, c.title_words AS other_title,
       'former ' || coalesce(o.name, f.title_words) AS value,
       coalesce(o.name, f.title_words) AS other_value,
       CASE WHEN registered.yes = 1 THEN 'here' END AS wrong,
       CASE WHEN registered.yes = 1 THEN 'error' ELSE 'warning' END AS severity,
       CASE WHEN registered.yes = 1 THEN 'the register has ' || f.subject_name || ' in this office at the time' END AS register
FROM title_fact f
JOIN title_fact c ON c.subject = f.subject AND c.office = f.office
LEFT JOIN office o ON o.office = f.office
LEFT JOIN (SELECT 1 AS yes) registered
       ON in_office(f.subject_known, f.office, f.article_from) = 1
      AND in_office(f.subject_known, f.office, coalesce(f.article_to, 99999)) = 1
WHERE f.status = 'former' AND c.status = 'current'
  AND f.polarity = 'affirmed' AND c.polarity = 'affirmed'
  AND f.deputy IS c.deputy 
  AND (f.polity = c.polity OR f.polity IS NULL OR c.polity IS NULL)
  AND (f.body = c.body OR f.body IS NULL OR c.body IS NULL)
  AND (registered.yes = 1
       OR (in_office(f.subject_known, f.office, f.article_from) IS NULL
           AND (f.exclusive = 'yes' OR f.office_class IN ('mayor', 'governor', 'sheriff', 'prosecutor', 'coroner', 'chief', 'ambassador'))
           AND f.attributed = 0 AND c.attributed = 0
           AND f.article_from = f.article_to AND c.article_from = c.article_to
           AND c.article_from >= f.article_from
           AND days_apart(f.article_from, f.article_to, c.article_from, c.article_to) <= :window_days))
