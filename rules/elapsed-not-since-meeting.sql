-- id:        elapsed-not-since-meeting
-- class:     error
-- severity:  warning
-- precision: medium
-- kind:      elapsed
-- summary:   The time said to lie between two meetings is not the time since the last one.
-- message:   {here.quote}, but the {last_name} {was} {last_day}
-- note:      that is {months} months before {dated_by}
-- param:     slack_days = 12
-- param:     around_days = 10
-- param:     near_days = 30
--
-- "After a six-month hiatus" and "the first talks in two years" are held against the
-- day on which the same sides last met: as the article or another of its affair says
-- ("they last met in March"), or as the register has it, where the article names the
-- place of that round as one that is past. An article without a date is judged only
-- where the meeting that it is about is one that the register dates, by its place and
-- all the sides that are named; every such meeting is allowed for. A meeting that the
-- register has longer ago than the words say proves nothing, for there may have been
-- another since.
WITH pause AS MATERIALIZED (
  SELECT e.claim, e.article, e.sides, e.article_from, e.article_to,
         e.least / 1440 AS least, e.most / 1440 AS most, a.date_source
  FROM elapsed_claim e JOIN article a ON a.article = e.article
  WHERE e.form = 'pause' AND e.attributed = 0
), pair AS MATERIALIZED (
  SELECT m.article, m.sides, count(*) AS told
  FROM meeting_claim m JOIN (SELECT DISTINCT article FROM pause) p ON p.article = m.article
  WHERE items(m.sides) = 2 GROUP BY m.article, m.sides
), met AS MATERIALIZED (
  SELECT p.claim, p.article, p.article_from, p.article_to, p.date_source, p.least, p.most,
         ifnull(p.sides, (SELECT c.sides FROM pair c
                          WHERE c.article = p.article AND c.told >= 3
                            AND NOT EXISTS (SELECT 1 FROM pair o
                                            WHERE o.article = c.article AND o.sides <> c.sides
                                              AND o.told * 2 > c.told))) AS sides
  FROM pause p
), about AS MATERIALIZED (
  SELECT DISTINCT m.article, k.meeting, k.from_day, k.to_day
  FROM pause p JOIN meeting_claim m ON m.article = p.article
  JOIN known_meeting k ON k.place = m.place
  WHERE m.main = 'yes' AND m.place IS NOT NULL AND shared_items(m.sides, k.sides) >= 2
    AND NOT EXISTS (SELECT 1 FROM meeting_claim o
                    WHERE o.article = m.article AND o.main = 'yes' AND o.sides IS NOT NULL
                      AND shared_items(o.sides, k.sides) < items(o.sides))
), dated AS MATERIALIZED (
  SELECT s.claim, s.article, s.sides, s.least, s.most, s.article_from AS from_day,
         s.article_to AS to_day, 'the article' AS dated_by
  FROM met s
  WHERE s.article_from IS NOT NULL AND s.article_to IS NOT NULL AND s.date_source <> 'inferred'
  UNION ALL
  SELECT s.claim, s.article, s.sides, s.least, s.most, min(b.from_day) - :around_days,
         max(b.to_day) + :around_days, 'the meeting that the article is about'
  FROM met s JOIN about b ON b.article = s.article
  WHERE s.article_to IS NULL OR s.date_source = 'inferred'
  GROUP BY s.claim, s.article, s.sides, s.least, s.most
)
SELECT d.claim AS here, l.claim AS there, 'pause:' || d.article AS subject,
       'last meeting' AS last_name, 'was' AS was, l.anchor AS last_day,
       round((d.to_day - l.first_day) / 30.44, 1) AS months, d.dated_by, 'here' AS wrong
FROM dated d JOIN elapsed_claim l ON l.form = 'last met'
WHERE l.last_day < d.from_day
  AND (l.article = d.article
       OR (d.sides IS NOT NULL AND l.sides = d.sides
           AND near_articles(d.article, l.article, :near_days)
           AND same_affair(d.article, l.article)))
  AND (d.sides IS NULL OR l.sides IS NULL OR shared_items(d.sides, l.sides) >= 2)
  AND (d.to_day - l.first_day + :slack_days < d.least
       OR d.from_day - l.last_day - :slack_days > d.most)
UNION ALL
SELECT d.claim, m.claim, 'pause:' || d.article, k.name, 'began on', iso_date(k.from_day),
       round((d.to_day - :around_days - k.to_day) / 30.44, 1), d.dated_by, 'here'
FROM dated d
JOIN known_meeting k ON shared_items(d.sides, k.sides) = items(d.sides)
JOIN meeting_claim m ON m.article = d.article AND m.place = k.place
WHERE d.sides IS NOT NULL AND m.separate = 'yes' AND m.main IS NULL
  AND k.to_day + :around_days < d.from_day
  AND d.to_day - k.to_day < d.least
  AND NOT EXISTS (SELECT 1 FROM known_meeting o
                  WHERE o.place = k.place AND o.from_day > k.from_day
                    AND shared_items(d.sides, o.sides) = items(d.sides)
                    AND o.to_day + :around_days < d.from_day)
