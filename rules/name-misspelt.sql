-- id:        name-misspelt
-- class:     spelling
-- severity:  error
-- precision: medium
-- kind:      name
-- summary:   The name of a place, body or other thing is spelled two ways, a slip apart.
-- message:   {form} is {other_form} in {there.file}
-- param:     times_as_many = 3
-- param:     long_name = 9
-- param:     long_name_of_few = 7
-- param:     few_articles = 20
--
-- No register has the name, so the articles themselves tell: words that no list has, a
-- letter apart, where the articles speak of one affair and none has both as two names.
-- Where either form stands in one article alone, only names of some length are
-- compared, shorter ones among few_articles, and the rule asks. Spellings that are transliterations of one name are a
-- matter of style.
WITH spelled AS (
  SELECT subject, form, min(fact) AS fact, min(article) AS article, sum(articles) AS articles
  FROM name_fact
  WHERE type IN ('other', 'organisation') AND spelling IS NULL AND subject IS NOT NULL
  GROUP BY subject, form)
SELECT f.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject,
       a.form AS form, b.form AS other_form,
       a.form AS value, b.form AS other_value,
       CASE WHEN min(a.articles, b.articles) = 1 AND max(a.articles, b.articles) >= 2 THEN 'error'
            ELSE 'warning' END AS severity
FROM spelled a
JOIN spelled b ON b.subject = a.subject AND b.form <> a.form
JOIN name_fact f ON f.subject = a.subject AND f.form = a.form
WHERE folded(a.form) <> folded(b.form)
  AND name_distance(a.form, b.form) <= 2
  AND NOT transliterations(a.form, b.form)
  AND NOT spelled_abroad(a.form, b.form)
  AND (min(a.articles, b.articles) = 1
       OR min(a.articles, b.articles) * :times_as_many <= max(a.articles, b.articles))
  AND (max(a.articles, b.articles) >= 2 OR a.article = b.article OR length(a.form) >= :long_name
       OR (length(a.form) >= :long_name_of_few AND small_desk(:few_articles)))
