-- id:        title-out-of-office
-- class:     error
-- severity:  error
-- precision: high
-- kind:      title
-- summary:   A person bears the title of an office that the register gives to somebody else on that day.
-- message:   {person} is {title} here: the register has {holder} on {here.day}
-- note:      {person} {why}
-- param:     early_days = 4
-- param:     late_days = 7
-- param:     courtesy_days = 400
-- param:     soon_days = 60
--
-- The register says who held an office on the day of the article. Somebody who has left
-- it may keep the title out of courtesy or in an account of the past, so such a title
-- counts only where the sentence tells of the article's own days, or the person is in
-- another office by now, and where the article does not know the present holder too. So
-- it is with one who comes within soon_days (candidates are given the title long before,
-- in hope or fear). Nobody bears the title of an office that the register never gave
-- them while it has them in another one, be it that nobody is in the office. In the
-- United States a title stays for life, so there only that last kind is told. Where
-- another article knows better, it is the other side.
WITH stated AS MATERIALIZED (
  SELECT t.*, in_office(t.subject_known, t.office, t.article_from) AS held
  FROM title_claim t
  WHERE t.subject_known IS NOT NULL AND t.status = 'current' AND t.polarity = 'affirmed'
    AND t.attributed = 0 AND t.deputy IS NULL AND t.exclusive = 'yes'
    AND t.article_from = t.article_to AND t.polity IS NOT NULL AND t.body IS NULL
    AND (t.office_class IN ('head-of-state', 'head-of-government', 'regional-head', 'secretary-general', 'central-bank', 'speaker')
         OR t.office_class LIKE '%-minister')),
mistaken AS MATERIALIZED (
  SELECT s.*, h.person_name AS holder, h.person AS holder_known,
         CASE WHEN s.held IS NULL THEN 'never'
              WHEN NOT EXISTS (SELECT 1 FROM tenure p WHERE p.person = s.subject_known AND p.office = s.office
                                 AND p.from_day <= s.article_from + :early_days) THEN 'early'
              ELSE 'late' END AS how
  FROM stated s
  JOIN tenure h ON h.office = s.office AND h.person <> s.subject_known
               AND h.from_day <= s.article_from - :late_days
               AND (h.to_day IS NULL OR h.to_day >= s.article_from + :early_days)
  WHERE s.held IS NOT 1
  UNION ALL
  -- An office nobody is in, as a prime minister's under an interim government.
  SELECT s.*, 'nobody' AS holder, '' AS holder_known, 'never' AS how
  FROM stated s
  JOIN office o ON o.office = s.office
  WHERE s.held IS NULL
    AND EXISTS (SELECT 1 FROM tenure p WHERE p.office = s.office AND p.to_day < s.article_from)
    AND NOT EXISTS (SELECT 1 FROM tenure h WHERE h.office = s.office AND h.from_day <= s.article_from
                      AND (h.to_day IS NULL OR h.to_day >= s.article_from))
    AND EXISTS (SELECT 1 FROM tenure r JOIN office q ON q.office = r.office
                WHERE r.person = s.subject_known AND r.polity = s.polity AND q.class = o.class
                  AND r.from_day <= s.article_from AND (r.to_day IS NULL OR r.to_day >= s.article_from)))
SELECT m.claim AS here, c.claim AS there, m.subject AS subject, m.subject_name AS person, o.name AS title,
       m.holder, m.subject_name || ', ' || m.title_words AS value,
       c.subject_name || ', ' || c.title_words AS other_value, CASE WHEN c.claim IS NOT NULL THEN 'here' END AS wrong,
       CASE m.how WHEN 'never' THEN 'is in another office then'
                  WHEN 'early' THEN 'takes this office later'
                  ELSE 'has left this office before' END AS why
FROM mistaken m
JOIN office o ON o.office = m.office
LEFT JOIN title_claim c
  ON c.article <> m.article AND c.status = 'current' AND c.polarity = 'affirmed'
     AND ((m.how <> 'never' AND c.subject_known = m.holder_known AND c.office = m.office)
          OR (m.how = 'never' AND c.subject_known = m.subject_known AND in_office(c.subject_known, c.office, m.article_from) = 1))
WHERE (m.how = 'early' AND m.now = 'yes' AND m.form <> 'appointment' AND m.polity <> 'us'
           AND EXISTS (SELECT 1 FROM tenure n WHERE n.person = m.subject_known AND n.office = m.office
                         AND n.from_day BETWEEN m.article_from AND m.article_from + :soon_days)
       OR (m.how = 'never'
           AND EXISTS (SELECT 1 FROM tenure r WHERE r.person = m.subject_known AND r.polity = m.polity
                         AND r.from_day <= m.article_from AND (r.to_day IS NULL OR r.to_day >= m.article_from)))
       OR (m.how = 'late' AND m.polity <> 'us'
           AND (m.now = 'yes'
                OR m.now IS NULL AND EXISTS (SELECT 1 FROM tenure r WHERE r.person = m.subject_known AND r.office <> m.office
                             AND r.from_day <= m.article_from AND (r.to_day IS NULL OR r.to_day >= m.article_from)))
           AND EXISTS (SELECT 1 FROM tenure l WHERE l.person = m.subject_known AND l.office = m.office
                         AND l.to_day BETWEEN m.article_from - :courtesy_days AND m.article_from - :late_days)))
  AND NOT EXISTS (SELECT 1 FROM title_claim x
                  WHERE x.article = m.article
                    AND ((x.subject_known = m.holder_known AND x.office = m.office)
                         OR (x.subject_known = m.subject_known AND x.status <> 'current')))
