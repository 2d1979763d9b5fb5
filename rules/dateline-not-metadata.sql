-- id:        dateline-not-metadata
-- class:     error
-- severity:  warning
-- precision: medium
-- kind:      date
-- summary:   The dateline in the text and the date in the metadata are days apart.
-- message:   the dateline says {here.quote}, the metadata {published}
-- param:     days = 3
-- default:   off
--
-- A story is filed a day or two before it runs, and an archive may stamp it years
-- later, so this is a question of one's own house: switch it on where the metadata
-- is meant to be the day of publication.
SELECT d.claim AS here, d.file AS subject, iso_date(d.article_from) AS published
FROM date_claim d JOIN article a ON a.article = d.article
WHERE d.form = 'dateline'
  AND a.date_source = 'front matter'
  AND d.first_day = d.last_day
  AND d.article_from = d.article_to
  AND days_apart(d.first_day, d.article_from) > :days
