-- id:        elapsed-not-between-dates
-- class:     error
-- severity:  error
-- precision: high
-- kind:      elapsed
-- summary:   The time said to lie between two dates is not the time between them.
-- message:   {here.quote}: from {anchor} to {until_day} it is {real}
--
-- "On May 26, 1983, 30 years ago", "twenty years after it was founded in 1994", "the
-- 40th anniversary of the 1983 quake", "eight years, from 1975 to 1985": the words give
-- one date with its year and how far off it is, and the other end is the article's day
-- or a day of the same sentence. Every way of counting and rounding is allowed for.
-- What somebody says in quotation marks is theirs.
SELECT e.claim AS here, e.anchor || ' ' || e.count || ' ' || e.unit AS subject, e.anchor, e.real,
       CASE WHEN e.until = 'article' THEN e.until_from ELSE e.until END AS until_day
FROM elapsed_claim e JOIN article a ON a.article = e.article
WHERE e.event IS NULL AND e.form <> 'clock'
  AND e.attributed = 0
  AND (e.until <> 'article' OR a.date_source <> 'inferred')
  AND (e.until_to < iso_date(e.first_day) OR e.until_from > iso_date(e.last_day))
