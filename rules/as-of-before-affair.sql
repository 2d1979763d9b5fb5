-- id:        as-of-before-affair
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      date
-- summary:   An article says how things stand as of a date before another on the same meeting can have been written.
-- message:   {here.quote}, but {there.quote} in {there.file}, on the same meeting, is of {earliest} or later
-- note:      {person} is given an office there that is held only since {since}
-- articles:  2
-- param:     dated_later = 180
--
-- "As of October 2023" in a headline, a heading or a question dates what the article
-- reports. Another article on the meeting that this one is about too cannot be of a
-- time years later: not by its own date, and not by the offices it gives to people,
-- which the register has them take later. A month without a year ("in November") is
-- then the one before that day at the earliest. Both must be about one meeting, and
-- of one affair.
WITH as_of AS MATERIALIZED (
  SELECT d.claim, d.article, d.date, d.first_day, d.last_day
  FROM date_claim d
  WHERE d.form = 'as-of' AND d.resolution = 'stated' AND d.attributed = 0
    AND d.section IN ('headline', 'standfirst', 'heading', 'question', 'key_points', 'summary')
), met AS MATERIALIZED (
  SELECT DISTINCT m.article, m.subject FROM meeting_claim m WHERE m.main = 'yes'
), sibling AS MATERIALIZED (
  SELECT DISTINCT d.claim, d.date, d.article, d.first_day, d.last_day, q.article AS other
  FROM as_of d JOIN met p ON p.article = d.article
  JOIN met q ON q.subject = p.subject AND q.article <> p.article
  WHERE same_affair(p.article, q.article)
), seated AS MATERIALIZED (
  SELECT s.claim, s.date, s.other, s.last_day, t.subject_name AS person, max(r.from_day) AS since
  FROM sibling s
  JOIN title_claim t ON t.article = s.other
  JOIN tenure r ON r.person = t.subject_known AND r.office = t.office
  WHERE t.status = 'current'
  GROUP BY s.claim, s.date, s.other, s.first_day, s.last_day, t.subject, t.subject_name, r.office
  HAVING min(r.from_day) > s.last_day + 366
), told AS (
  SELECT s.claim, s.date, s.other, s.last_day, max(s.since) AS since
  FROM seated s GROUP BY s.claim, s.date, s.other, s.last_day
)
SELECT s.claim AS here, m.claim AS there, 'as of ' || s.date AS subject,
       (substr(iso_date(s.since), 1, 4) - (substr(iso_date(s.since), 6, 2) <= substr(m.date, 6, 2)))
         || substr(m.date, 5, 3) AS earliest,
       (SELECT min(p.person) FROM seated p WHERE p.claim = s.claim AND p.other = s.other
                                             AND p.since = s.since) AS person,
       iso_date(s.since) AS since, 'here' AS wrong
FROM told s JOIN date_claim m ON m.article = s.other
WHERE m.date GLOB 'XXXX-[01][0-9]' AND m.form = 'stretch' AND m.modality = 'asserted'
  AND m.attributed = 0
UNION ALL
SELECT s.claim, m.claim, 'as of ' || s.date,
       iso_date(a.article_from), NULL, NULL, 'here'
FROM sibling s JOIN article a ON a.article = s.other
JOIN meeting_claim m ON m.article = s.other AND m.main = 'yes' AND m.separate IS NULL
WHERE a.article_from > s.last_day + :dated_later AND a.date_source <> 'inferred'
  AND EXISTS (SELECT 1 FROM article x WHERE x.article = s.article
                AND (x.article_from IS NULL OR x.date_source = 'inferred'))
