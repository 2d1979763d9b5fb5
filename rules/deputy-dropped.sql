-- id:        deputy-dropped
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      title
-- summary:   One person is the deputy or an assistant here and holds the office itself there.
-- message:   {person} is {value} here and {other_value} in {there.file}
-- param:     window_days = 21
-- param:     few_articles = 40
--
-- Deputies are promoted, so articles far apart are left alone, and so is one that has
-- both words, which shortens the longer one. A deputy spokesman is a spokesman to all
-- the world. Among more than few_articles too many call a deputy by the short title, so
-- the rule sleeps there; an article without a day is as good as any.
WITH held AS (
  SELECT *,
         CASE WHEN office IN ('vice-chairman', 'chairman', 'council-president') THEN 'chairman'
              WHEN office IN ('vice-president', 'president') THEN 'president' ELSE office END AS post,
         CASE WHEN deputy = 'yes' OR office IN ('vice-chairman', 'vice-president') THEN 1 ELSE 0 END AS below
  FROM title_fact
  WHERE office IS NOT NULL AND status IN ('current', 'deputy') AND polarity = 'affirmed'
    AND form <> 'list' AND title_words NOT LIKE '%s'
    AND office_class NOT IN ('lawyer', 'spokesperson', 'founder', 'campaign', 'candidate', 'nominee')
    AND small_desk(:few_articles))
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject || a.post AS subject, a.subject_name AS about, a.subject_name AS person,
       CASE WHEN a.title_words LIKE 'deputy %' OR a.title_words LIKE 'vice%' OR a.title_words LIKE 'assistant %' THEN '' ELSE 'deputy ' END || a.title_words AS value,
       b.title_words AS other_value
FROM held a
JOIN held b ON b.subject = a.subject AND b.post = a.post
WHERE a.below = 1 AND b.below = 0
  AND NOT (a.office = 'director' AND a.polity IS NULL AND b.polity IS NULL)  -- of a film, a play
  AND (a.polity = b.polity OR a.polity IS NULL OR b.polity IS NULL)
  AND (a.portfolio = b.portfolio OR a.portfolio IS NULL OR b.portfolio IS NULL OR a.portfolio = '' OR b.portfolio = '')
  AND (a.article_from <> a.article_to OR b.article_from <> b.article_to OR near_articles(a.article, b.article, :window_days))
  AND same_affair(a.article, b.article)
  AND NOT EXISTS (SELECT 1 FROM title_claim x JOIN title_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND x.office = a.office AND x.deputy IS a.deputy
                    AND y.subject = a.subject AND y.office = b.office AND y.deputy IS b.deputy)
