-- id:        acting-dropped
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      title
-- summary:   One person holds an office here and is only acting in it in a later article.
-- message:   {person} is {value} here and {other_value} in {there.file}
-- param:     window_days = 400
-- param:     few_articles = 40
--
-- Who acts in an office may be given it later, but not the other way round. An
-- article without a day may be of either time, and one that has both words shortens
-- the longer one.
SELECT c.fact AS here_fact, a.fact AS there_fact,
       a.subject || a.office AS subject, a.subject_name AS about, a.subject_name AS person,
       c.title_words AS value, 'acting ' || a.title_words AS other_value
FROM title_fact a
JOIN title_fact c ON c.subject = a.subject AND c.office = a.office
WHERE a.title_words NOT LIKE '%s' AND c.title_words NOT LIKE '%s'
  AND a.status = 'acting' AND c.status = 'current'
  AND a.polarity = 'affirmed' AND c.polarity = 'affirmed' AND a.deputy IS c.deputy
  AND c.attributed = 0
  AND (a.polity = c.polity OR a.polity_source = 'article' OR c.polity_source = 'article' OR a.polity IS NULL OR c.polity IS NULL OR same_affair(a.article, c.article))
  AND CASE WHEN a.article_from = a.article_to AND c.article_from = c.article_to
           THEN near_articles(a.article, c.article, :window_days)
           ELSE small_desk(:few_articles) END
  AND NOT (a.article_from < c.article_from AND a.article_from = a.article_to)
  AND in_office(c.subject_known, c.office, c.article_from) IS NOT 1
  AND NOT EXISTS (SELECT 1 FROM title_claim x WHERE x.subject = a.subject AND x.office = a.office
                    AND x.article = c.article AND x.status = 'acting')
  AND NOT EXISTS (SELECT 1 FROM title_claim x WHERE x.subject = a.subject AND x.office = a.office
                    AND x.article = a.article AND x.status = 'current')
