-- id:        feast-not-that-date
-- class:     error
-- severity:  error
-- precision: high
-- kind:      date
-- summary:   A date stands beside a feast that is not kept on it.
-- message:   {feast} is {feast_day}, not {day}
--
-- "Easter Sunday, April 21" is checked by the church's reckoning, western and eastern,
-- "Christmas Eve, December 25" by the calendar. Feasts that countries keep on days of
-- their own are left alone. Where the words give no year, it is the one nearest the
-- article's date; a warning when that date is a guess.
SELECT d.claim AS here, d.feast || ' ' || substr(d.date, 1, 10) AS subject, d.feast, d.feast_day,
       substr(d.date, 1, 10) AS day,
       CASE WHEN d.resolution = 'stated' OR a.date_source <> 'inferred' THEN 'error'
            ELSE 'warning' END AS severity
FROM date_claim d JOIN article a ON a.article = d.article
WHERE d.form = 'feast-date'
  AND d.attributed = 0
  AND substr(d.date, 1, 10) <> d.feast_day
