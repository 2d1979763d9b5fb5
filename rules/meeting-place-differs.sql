-- id:        meeting-place-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      meeting
-- summary:   One meeting of one day is put in two cities.
-- message:   it was in {place} here but in {other_place} in {there.file}
-- articles:  2
--
-- The articles must be about one affair, and the meeting told by who met: the same
-- people by office, or the same whole list of parties. One man has one funeral, on
-- whatever day. A place within the other is no other place, and a house may stand in
-- any city.
WITH met AS MATERIALIZED (
  SELECT *, coalesce(circle, parties) AS who, coalesce(first_day, article_from) AS day
  FROM meeting_claim
  WHERE modality = 'asserted' AND status = 'held' AND separate IS NULL AND place IS NOT NULL
    AND (circle IS NOT NULL OR (list = 'closed' AND items(parties) >= 2))
    AND (first_day IS NULL OR first_day = last_day) AND meeting_kind <> 'vote'
  UNION ALL
  SELECT *, subject AS who, 'once' AS day
  FROM meeting_claim
  WHERE modality = 'asserted' AND separate IS NULL AND place IS NOT NULL AND main = 'yes'
    AND whose IS NOT NULL AND occasion IN ('funeral', 'wedding', 'inauguration', 'coronation')
), about AS MATERIALIZED (
  SELECT DISTINCT article, subject FROM meeting_claim WHERE main = 'yes'
), one_story AS MATERIALIZED (
  SELECT DISTINCT p.article AS article, q.article AS other
  FROM about p JOIN about q ON q.subject = p.subject AND q.article <> p.article
)
SELECT a.claim AS here, b.claim AS there, a.who || ':' || a.day AS subject,
       a.place_name AS place, b.place_name AS other_place,
       a.place_name AS value, b.place_name AS other_value
FROM met a JOIN met b ON b.who = a.who AND b.day = a.day
WHERE b.article <> a.article AND (a.day = 'once' OR a.first_day IS NOT NULL OR b.first_day IS NOT NULL)
  AND places_exclude(a.place, b.place)
  AND EXISTS (SELECT 1 FROM one_story s WHERE s.article = a.article AND s.other = b.article)
  AND NOT EXISTS (SELECT 1 FROM met x WHERE x.article = a.article AND x.who = a.who
                                        AND x.place = b.place)
  AND NOT EXISTS (SELECT 1 FROM met x WHERE x.article = b.article AND x.who = a.who
                                        AND x.place = a.place)
