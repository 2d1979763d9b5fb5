-- id:        meeting-day-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      meeting
-- summary:   One sitting of a committee or council is put on two days.
-- message:   the {circle} met on {day} here but on {other_day} in {there.file}
-- articles:  2
-- param:     most_days = 3
--
-- Talks and summits go on for days; a vote is taken once. Two sittings are taken for
-- one when the same body took a vote, the articles are about one meeting or the
-- sitting is what both are about, and no article has both days.
WITH sitting AS MATERIALIZED (
  SELECT * FROM meeting_claim
  WHERE meeting_kind = 'vote' AND modality = 'asserted' AND status = 'held' AND separate IS NULL
    AND circle IS NOT NULL AND first_day IS NOT NULL AND first_day = last_day
), about AS MATERIALIZED (
  SELECT DISTINCT article, subject FROM meeting_claim WHERE main = 'yes'
), one_story AS MATERIALIZED (
  SELECT DISTINCT p.article AS article, q.article AS other
  FROM about p JOIN about q ON q.subject = p.subject AND q.article <> p.article
)
SELECT a.claim AS here, b.claim AS there, a.circle || ':' || min(a.first_day, b.first_day) AS subject,
       a.circle, iso_date(a.first_day) AS day, iso_date(b.first_day) AS other_day,
       iso_date(a.first_day) AS value, iso_date(b.first_day) AS other_value
FROM sitting a JOIN sitting b ON b.circle = a.circle
WHERE b.article <> a.article AND abs(a.first_day - b.first_day) BETWEEN 1 AND :most_days
  AND ((instr(a.circle, ' ') > 0 AND EXISTS (SELECT 1 FROM one_story s WHERE s.article = a.article
                                               AND s.other = b.article))
       OR (a.place = b.place AND instr(a.circle, ' ') > 0)
       OR a.subject = b.subject)
  AND (a.place IS NULL OR b.place IS NULL OR a.place = b.place)
  AND NOT EXISTS (SELECT 1 FROM sitting x WHERE x.article = a.article AND x.circle = a.circle
                                            AND x.first_day = b.first_day)
  AND NOT EXISTS (SELECT 1 FROM sitting x WHERE x.article = b.article AND x.circle = a.circle
                                            AND x.first_day = a.first_day)
