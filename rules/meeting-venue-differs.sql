-- id:        meeting-venue-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      meeting
-- summary:   One meeting of one day is put in two houses.
-- param:     few_articles = 8
-- message:   it was in the {venue} here but in the {other_venue} in {there.file}
-- articles:  2
--
-- Either the same people by office met on one day in two articles about one thing, or
-- both articles, in more than few_articles of a ceremony for one person, are about the
-- meeting itself, or on a smaller desk both give one meeting its day. A hall or a chapel may be in any house,
-- and houses of one sort exclude each other by their names alone. Who goes on from the
-- church to the hotel is told so: an article that names both houses is left alone.
WITH met AS MATERIALIZED (
  SELECT * FROM meeting_claim
  WHERE venue IS NOT NULL AND modality = 'asserted' AND separate IS NULL
    AND ifnull(status, '') NOT IN ('planned', 'proposed', 'postponed', 'cancelled')
), about AS MATERIALIZED (
  SELECT DISTINCT article, subject FROM meeting_claim WHERE main = 'yes'
), pairs AS (
  SELECT a.claim AS here, b.claim AS there
  FROM met a JOIN met b ON b.circle = a.circle AND b.first_day = a.first_day
  WHERE a.first_day = a.last_day AND b.first_day = b.last_day AND b.article <> a.article
    AND EXISTS (SELECT 1 FROM about p JOIN about q ON q.subject = p.subject
                WHERE p.article = a.article AND q.article = b.article)
  UNION
  SELECT a.claim, b.claim
  FROM met a JOIN met b ON b.subject = a.subject
  WHERE a.main = 'yes' AND b.main = 'yes' AND b.article <> a.article
    AND (a.meeting_kind = b.meeting_kind OR a.meeting_kind IS NULL OR b.meeting_kind IS NULL)
    AND ifnull(a.occasion = b.occasion, 1)
    AND (a.whose = b.whose OR small_desk(:few_articles))
  UNION
  SELECT a.claim, b.claim
  FROM met a JOIN met b ON b.subject = a.subject
  WHERE b.article <> a.article AND small_desk(:few_articles)
    AND EXISTS (SELECT 1 FROM meeting_claim p JOIN meeting_claim q ON q.subject = p.subject
                WHERE p.subject = a.subject AND p.article = a.article AND q.article = b.article
                  AND p.meeting_kind = q.meeting_kind
                  AND days_apart(p.first_day, p.last_day, q.first_day, q.last_day) = 0
                  AND p.first_day IS NOT NULL AND q.first_day IS NOT NULL)
)
SELECT a.claim AS here, b.claim AS there, a.subject || ':' || ifnull(a.circle, '') AS subject,
       a.venue, b.venue AS other_venue, a.venue AS value, b.venue AS other_value
FROM pairs p JOIN met a ON a.claim = p.here JOIN met b ON b.claim = p.there
WHERE venues_exclude(a.venue, b.venue)
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND NOT EXISTS (SELECT 1 FROM meeting_claim x WHERE x.article = a.article
                    AND x.venue IS NOT NULL AND NOT venues_exclude(x.venue, b.venue))
  AND NOT EXISTS (SELECT 1 FROM meeting_claim x WHERE x.article = b.article
                    AND x.venue IS NOT NULL AND NOT venues_exclude(x.venue, a.venue))
