-- id:        meeting-day-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      meeting
-- summary:   One sitting of a committee or council, or one meeting of three sides, is put on two days.
-- message:   the {circle} met on {day} here but on {other_day} in {there.file}
-- articles:  2
-- param:     most_days = 3
-- param:     few_articles = 8
--
-- Talks and summits go on for days; a vote is taken once. Two sittings are taken for
-- one when the same body took a vote, the articles are about one meeting or the
-- sitting is what both are about, and no article has both days. So are, on a desk of
-- few_articles of one affair, two meetings of as many sides, one of which is called
-- three-way or trilateral, where two sides are in common.
WITH sitting AS MATERIALIZED (
  SELECT * FROM meeting_claim
  WHERE meeting_kind = 'vote' AND modality = 'asserted' AND status = 'held' AND separate IS NULL
    AND circle IS NOT NULL AND first_day IS NOT NULL AND first_day = last_day
), about AS MATERIALIZED (
  SELECT DISTINCT article, subject FROM meeting_claim WHERE main = 'yes'
), one_story AS MATERIALIZED (
  SELECT DISTINCT p.article AS article, q.article AS other
  FROM about p JOIN about q ON q.subject = p.subject AND q.article <> p.article
), sided AS MATERIALIZED (
  SELECT claim, article, subject, sides, arity, first_day,
         coalesce(arity + 0, CASE WHEN list = 'closed' THEN items(parties) END) AS number
  FROM meeting_claim
  WHERE small_desk(:few_articles) AND modality = 'asserted' AND status = 'held'
    AND separate IS NULL AND items(sides) >= 2 AND first_day IS NOT NULL AND first_day = last_day
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
UNION ALL
SELECT a.claim, b.claim, 'sides:' || min(a.subject, b.subject),
       a.number || ' sides', iso_date(a.first_day), iso_date(b.first_day),
       iso_date(a.first_day), iso_date(b.first_day)
FROM sided a JOIN sided b ON b.number = a.number AND b.article <> a.article
WHERE a.arity IS NOT NULL AND a.number >= 3 AND shared_items(a.sides, b.sides) >= 2
  AND abs(a.first_day - b.first_day) BETWEEN 1 AND :most_days
  AND same_affair(a.article, b.article)
  AND NOT EXISTS (SELECT 1 FROM sided x WHERE x.article = a.article AND x.number = a.number
                                          AND x.first_day = b.first_day)
  AND NOT EXISTS (SELECT 1 FROM sided x WHERE x.article = b.article AND x.number = b.number
                                          AND x.first_day = a.first_day)
