-- id:        nationality-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      nationality
-- summary:   One person is given two nationalities.
-- message:   {person} is of {country} here but of {other_country} in {there.file}
-- param:     window_days = 400
-- param:     few_articles = 40
--
-- Some people have two nationalities: an article that gives somebody both settles it. A
-- nationality that no country has by itself (Soviet, Hong Kong, Palestinian, Puerto Rican)
-- is left alone. In an archive only what is said behind the name counts ("Anna Berg, a
-- Dane"): a word before it may be another's.
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject, a.subject_name AS person,
       a.country_name AS country, b.country_name AS other_country,
       a.country_name AS value, b.country_name AS other_value
FROM nationality_fact a
JOIN nationality_fact b ON b.subject = a.subject AND b.country > a.country
WHERE a.country NOT IN ('su', 'hk', 'ps', 'pr', 'tw', 'gl', 'xk') AND b.country NOT IN ('su', 'hk', 'ps', 'pr', 'tw', 'gl', 'xk')
  AND a.attributed = 0 AND b.attributed = 0
  AND (small_desk(:few_articles)
       OR (a.form NOT IN ('before', 'described') AND b.form NOT IN ('before', 'described')))
  AND CASE WHEN a.article_from = a.article_to AND b.article_from = b.article_to
           THEN near_articles(a.article, b.article, :window_days)
           ELSE small_desk(:few_articles) END
  AND NOT EXISTS (SELECT 1 FROM nationality_claim x JOIN nationality_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND y.subject = a.subject
                    AND x.country = a.country AND y.country = b.country)
