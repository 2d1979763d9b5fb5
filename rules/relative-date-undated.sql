-- id:        relative-date-undated
-- class:     style
-- severity:  style
-- precision: high
-- kind:      date
-- articles:  2
-- summary:   An article without a date of its own uses dates that are counted from it.
-- message:   {here.quote} cannot be placed: the article gives no date of its own
--
-- "Last Sunday" and "on Tuesday" mean a day only to somebody who knows when the
-- article was published. Where neither front matter nor dateline nor file name says
-- so, a reader who finds the article later cannot tell, and neither can crosscheck. It
-- speaks once an article, and not in a run on one: a draft's day is the day it is read.
SELECT d.claim AS here, d.file AS subject
FROM date_claim d JOIN article a ON a.article = d.article
WHERE d.resolution = 'partial'
  AND d.form <> 'impossible'
  AND a.date_source IN ('none', 'inferred')
  AND (d.weekday IS NOT NULL OR d.date GLOB 'XXXX-W*' OR d.date GLOB 'XXXX-XX*')
