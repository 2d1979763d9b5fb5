-- id:        post-two-holders
-- class:     contradiction
-- severity:  warning
-- precision: low
-- default:   off
-- kind:      title
-- summary:   One post of one body is given to two people at the same time.
-- message:   {title} is {person} here and {other_person} in {there.file}
-- param:     window_days = 10
-- param:     few_articles = 40
--
-- A council has one chairman and a company one chief executive, though no register has
-- them. The body must be named on both sides, the one name within the other, the
-- articles must tell of one affair and lie close together, and none may have both people
-- in the post. Parties and the committees of two houses have the same names in one
-- country, and are left alone. An article without a day counts among few_articles.
WITH held AS (
  SELECT *, CASE WHEN office IN ('council-president', 'chairman') THEN 'chairman' ELSE office END AS post,
         length(body) - length(replace(body, ' ', '')) + 1 AS words
  FROM title_fact
  WHERE office IN ('council-president', 'chairman', 'mayor', 'chief-executive', 'police-chief', 'sheriff', 'headteacher', 'rector')
    AND status = 'current' AND polarity = 'affirmed' AND deputy IS NULL AND attributed = 0
    AND body IS NOT NULL AND length(polity) > 2 AND form <> 'list'
    AND body NOT IN ('council', 'board', 'committee', 'company', 'union', 'club', 'police', 'court', 'city', 'town', 'party',
                     'house', 'senate', 'commission', 'county', 'state', 'national', 'group', 'bank', 'agency', 'department')
    AND body NOT LIKE '%committee%' AND body NOT LIKE '%conference%' AND body NOT LIKE '%party%'
    AND body NOT LIKE '%republican%' AND body NOT LIKE '%democrat%' AND body NOT IN ('gop', 'rnc', 'dnc'))
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.post || ' ' || min(a.body, b.body) AS subject, a.post AS about,
       a.post AS title, a.subject_name AS person, b.subject_name AS other_person,
       a.subject_name AS value, b.subject_name AS other_value
FROM held a
JOIN held b ON b.post = a.post AND b.subject > a.subject
WHERE shared_words(a.body, b.body) = min(a.words, b.words)
  AND shared_words(a.subject_name, b.subject_name) = 0
  AND (a.portfolio IS NULL OR b.portfolio IS NULL OR a.portfolio = b.portfolio)
  AND same_affair(a.article, b.article)
  AND CASE WHEN a.article_from = a.article_to AND b.article_from = b.article_to
           THEN near_articles(a.article, b.article, :window_days)
           ELSE small_desk(:few_articles) END
  AND NOT EXISTS (SELECT 1 FROM title_claim x JOIN title_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND y.subject = b.subject AND x.office = a.office AND y.office = b.office)
