-- id:        official-private-citizen
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      title
-- summary:   One person is a private citizen here and a public official there.
-- message:   {person} is {role} here and {other_role} in {there.file}
-- param:     window_days = 90
--
-- A private citizen holds no public office. Envoys and officials do. People enter and
-- leave office, so statements further apart than window_days are left alone. Of somebody
-- whom the register has in an office that one person holds, "private citizen" tells of
-- the years before or after.
SELECT p.fact AS here_fact, c.fact AS there_fact,
       p.subject AS subject,
       p.subject_name AS person,
       'a private citizen' AS role, c.title_words AS other_role,
       'private citizen' AS value, 'official' AS other_value
FROM title_fact p
CROSS JOIN title_fact c ON c.subject = p.subject
WHERE p.office_class = 'citizen' AND p.title_words LIKE 'private %' AND p.status = 'current'
  AND c.status = 'current'
  AND c.office_class IN ('official', 'envoy', 'head-of-state', 'head-of-government', 'foreign-minister',
                         'defence-minister', 'interior-minister', 'finance-minister', 'security-adviser',
                         'ambassador', 'legislator', 'judge', 'governor', 'mayor', 'spokesperson')
  AND in_office(c.subject_known, c.office, c.article_from) IS NOT 0
  AND p.polarity = 'affirmed' AND c.polarity = 'affirmed'
  AND near_articles(p.article, c.article, :window_days)
  AND NOT EXISTS (SELECT 1 FROM tenure t JOIN office o ON o.office = t.office
                  WHERE t.person = c.subject_known AND o.exclusive = 1)
