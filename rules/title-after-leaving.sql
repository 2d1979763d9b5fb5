-- id:        title-after-leaving
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      title
-- summary:   Somebody still has an office on a day after that on which they left it.
-- message:   {person} is {title} here but left on {day} in {there.file}
-- note:      {successor} has the office in {file}
-- articles:  2
-- param:     few_articles = 40
-- param:     window_days = 14
--
-- Resignations take effect later than they are handed in, and a title outlives its
-- office out of courtesy. So this speaks only where somebody else has the office in an
-- article since, acting or not, no article with the title calls its bearer a former
-- one, and the sentence with the title tells of its own days; in a desk of more than
-- few_articles many are called by what they were a week ago.
WITH gone AS MATERIALIZED (
  SELECT * FROM departure_claim WHERE modality = 'asserted' AND first_day IS NOT NULL
)
SELECT t.claim AS here, d.claim AS there, t.subject AS subject, t.subject_name AS person,
       t.title_words AS title, iso_date(d.first_day) AS day,
       s.subject_name AS successor, s.file AS file,
       'in office' AS value, 'left' AS other_value
FROM gone d JOIN title_claim t ON t.subject = d.subject
JOIN title_claim s ON s.office = t.office AND s.subject <> t.subject
WHERE small_desk(:few_articles)
  AND t.status = 'current' AND t.polarity = 'affirmed' AND t.exclusive = 'yes'
  AND t.form = 'before' AND t.now = 'yes' AND t.attributed = 0 AND t.article <> d.article
  AND t.article_from > d.last_day AND t.article_from <= d.last_day + :window_days
  AND ifnull(d.office = t.office, 1)
  AND s.status IN ('acting', 'current') AND s.polarity = 'affirmed' AND s.deputy IS t.deputy
  AND (s.polity = t.polity OR s.polity IS NULL OR t.polity IS NULL)
  AND (s.body = t.body OR s.body IS NULL OR t.body IS NULL)
  AND s.article <> t.article AND s.article_from > d.last_day
  AND s.article_to <= d.last_day + :window_days
  AND same_affair(t.article, d.article)
  AND NOT EXISTS (SELECT 1 FROM title_claim x WHERE x.article = t.article
                    AND x.subject = t.subject AND x.status <> 'current')
  AND NOT EXISTS (SELECT 1 FROM departure_claim x WHERE x.article = t.article
                    AND x.subject = t.subject)
