-- id:        deputy-dropped
-- class:     contradiction
-- severity:  warning
-- precision: low
-- default:   off
-- kind:      title
-- summary:   One person is the deputy or an assistant here and holds the office itself there.
-- message:   {person} is {value} here and {other_value} in {there.file}
-- param:     window_days = 21
-- param:     few_articles = 40
--
-- Deputies are promoted, so articles far apart are left alone, and so is one that has
-- both words, which shortens the longer one. A deputy spokesman is a spokesman to all
-- the world. An article without a day counts among few_articles.
WITH held AS (
  SELECT * FROM title_fact
  WHERE office IS NOT NULL AND status IN ('current', 'deputy') AND polarity = 'affirmed'
    AND form <> 'list' AND title_words NOT LIKE '%s'
    AND office_class NOT IN ('lawyer', 'spokesperson', 'founder', 'campaign', 'candidate', 'nominee'))
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject || a.office AS subject, a.subject_name AS about, a.subject_name AS person,
       CASE WHEN a.title_words LIKE 'deputy %' OR a.title_words LIKE 'vice%' OR a.title_words LIKE 'assistant %' THEN '' ELSE 'deputy ' END || a.title_words AS value,
       b.title_words AS other_value
FROM held a
JOIN held b ON b.subject = a.subject AND b.office = a.office
WHERE a.deputy = 'yes' AND b.deputy IS NULL
  AND (a.polity = b.polity OR a.polity IS NULL OR b.polity IS NULL)
  AND (a.portfolio = b.portfolio OR a.portfolio IS NULL OR b.portfolio IS NULL OR a.portfolio = '' OR b.portfolio = '')
  AND CASE WHEN a.article_from = a.article_to AND b.article_from = b.article_to
           THEN near_articles(a.article, b.article, :window_days)
           ELSE (SELECT count(*) FROM article) <= :few_articles END
  AND same_affair(a.article, b.article)
  AND NOT EXISTS (SELECT 1 FROM title_claim x JOIN title_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND x.office = a.office AND x.deputy = 'yes'
                    AND y.subject = a.subject AND y.office = a.office AND y.deputy IS NULL)
