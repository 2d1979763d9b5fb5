-- id:        event-length-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      event_length
-- summary:   One event lasted for two lengths of time.
-- message:   {here.quote} here, but {there.quote} in {there.file}
-- articles:  2
-- param:     near_days = 400
-- param:     few_articles = 40
--
-- "Doused the blaze after five hours" and "it took eight hours to put the fire out"
-- tell of one fire when the articles are of one affair. Only what is over is
-- compared: the words say that it lasted, ended or was put out. Hours are rounded
-- and days counted from either end. In an archive a place burns more than once, so
-- that only a desk of few_articles is compared, and an article that gives two lengths
-- tells of two events.
WITH told AS (
  SELECT e.article, e.event, min(e.claim) AS claim, max(e.least + 0) AS least, min(e.most + 0) AS most
  FROM event_length_claim e
  WHERE e.attributed = 0
  GROUP BY e.article, e.event
  HAVING max(e.least + 0) <= min(e.most + 0)
)
SELECT a.claim AS here, b.claim AS there
FROM told a JOIN told b ON b.event = a.event AND b.article > a.article
WHERE (a.most < b.least OR b.most < a.least)
  AND small_desk(:few_articles)
  AND near_articles(a.article, b.article, :near_days)
  AND same_affair(a.article, b.article)
