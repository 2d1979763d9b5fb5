-- id:        event-day-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      event
-- summary:   One event is given two days.
-- message:   the {event} {phase} on {day} here but on {other_day} in {there.file}
-- articles:  2
-- param:     near_days = 400
-- param:     apart_days = 7
-- param:     few_articles = 40
-- param:     lead_days = 2
--
-- Two articles of one affair tell when the fire broke out, the crash happened, the
-- visit began or somebody died. An article that gives two days tells of two such
-- events and is left alone, and so are days apart_days and more from each other: the
-- next fire is another one, and a bare weekday may be the last or the one before. So is
-- an article that names the other's day as well, by more than a time of day. Night and
-- early morning belong to two days, and "the 19th day of the strike" is counted from
-- either of two. Among more than few_articles "the shooting" may be any, so that only
-- what befell one person is compared. An article without a date tells of the days whose
-- year it gives. Two leads published no more than lead_days from
-- each other tell of one event, whatever other days the articles go on to name, unless
-- it is one of a kind that answers another (an attack, a raid). Victims of two ages are
-- those of two events.
WITH told AS (
  SELECT e.article, e.event, e.phase, e.subject, e.subject_name, min(e.claim) AS claim,
         min(e.first_day) AS day, max(e.night = 'yes') AS night, min(e.victim_age) AS age,
         max(e.article_from) AS article_from
  FROM event_claim e
  WHERE e.sort <> 'thing' AND e.phase NOT IN ('planned', 'ahead')
    AND e.first_day = e.last_day
    AND (e.article_from IS NULL
         OR e.article_from = e.article_to AND days_apart(e.first_day, e.article_from) <= :near_days)
  GROUP BY e.article, e.event, e.phase, e.subject, e.subject_name
  HAVING min(e.first_day) = max(e.first_day)
), pair AS (
  SELECT a.claim AS here, b.claim AS there, a.article, b.article AS other_article, a.event,
         a.phase, a.subject_name, a.day, b.day AS other_day,
         ifnull(a.night, 0) + ifnull(b.night, 0) AS night
  FROM told a JOIN told b ON b.event = a.event AND b.phase = a.phase AND b.article > a.article
  WHERE abs(a.day - b.day) BETWEEN 1 AND :apart_days - 1
    AND near_articles(a.article, b.article, :near_days)
    AND ifnull(a.age = b.age, 1)
    AND (a.subject = b.subject
         OR (a.subject IS NULL AND b.subject IS NULL AND same_affair(a.article, b.article)
             AND small_desk(:few_articles)
             AND NOT EXISTS (SELECT 1 FROM told x JOIN told y ON y.subject = x.subject AND y.event = x.event
                             WHERE x.article = a.article AND y.article = b.article
                               AND x.event = a.event AND x.day <> y.day)))
), lead AS (
  SELECT e.article, e.event, e.phase, e.subject, e.subject_name, min(e.claim) AS claim,
         min(e.first_day) AS day, max(e.night = 'yes') AS night, min(e.victim_age) AS age,
         max(e.article_from) AS article_from
  FROM event_claim e
  WHERE e.sort = 'point' AND e.phase NOT IN ('planned', 'ahead') AND e.place IS NOT NULL AND e.subject IS NULL
    AND e.event NOT IN ('attack', 'raid', 'riot', 'flood', 'robbery', 'burglary', 'ambush', 'murder',
                        'execution', 'election')
    AND e.first_day = e.last_day AND e.article_from = e.article_to
    AND days_apart(e.first_day, e.article_from) < :apart_days
  GROUP BY e.article, e.event, e.phase
  HAVING min(e.first_day) = max(e.first_day)
), clash AS (
  SELECT * FROM pair p
  WHERE (abs(p.day - p.other_day) > 1 OR p.night = 0)
    AND NOT EXISTS (SELECT 1 FROM date_claim d WHERE d.article = p.article AND d.resolution <> 'mention'
                    AND d.first_day = p.other_day AND d.last_day = p.other_day)
    AND NOT EXISTS (SELECT 1 FROM date_claim d WHERE d.article = p.other_article AND d.resolution <> 'mention'
                    AND d.first_day = p.day AND d.last_day = p.day)
  UNION
  SELECT a.claim, b.claim, a.article, b.article, a.event, a.phase, a.subject_name, a.day, b.day, 0
  FROM lead a JOIN lead b ON b.event = a.event AND b.phase = a.phase AND b.article > a.article
  WHERE abs(a.day - b.day) BETWEEN 2 AND :apart_days - 1
    AND abs(a.article_from - b.article_from) <= :lead_days
    AND ifnull(a.age = b.age, 1)
    AND small_desk(:few_articles) AND same_affair(a.article, b.article)
)
SELECT p.here, p.there, CASE p.phase WHEN 'dated' THEN 'is dated' ELSE p.phase END AS phase,
       CASE WHEN p.subject_name IS NULL THEN p.event ELSE p.event || ' of ' || p.subject_name END
         AS event,
       iso_date(p.day) AS day, iso_date(p.other_day) AS other_day,
       iso_date(p.day) AS value, iso_date(p.other_day) AS other_value
FROM clash p
