-- id:        event-age-not-date
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      event
-- summary:   An article dates an event and says that it is older or younger.
-- message:   the {event} lies in {value} by {here.quote}, in {other_value} by {there.quote}
-- param:     slack_days = 15
-- param:     undated_days = 150
--
-- "On the third anniversary of the earthquake" does not fit "the quake of 6 February
-- 2023" in an article of February 2025, nor "the strike, now in its sixth week" a strike
-- that began ten days ago. The date is one whose year the words give, or one
-- no more than undated_days off; no other date the article has for such an
-- event may fit, since it may tell of an earlier one too.
WITH told AS (
  SELECT e.claim, e.article, e.event, e.phase, e.subject, e.date, e.first_day, e.last_day, e.told
  FROM event_claim e
  WHERE e.sort <> 'thing' AND e.phase IN ('happened', 'began') AND e.first_day IS NOT NULL
)
SELECT a.claim AS here, b.claim AS there, a.event, a.date AS value, b.date AS other_value
FROM told a JOIN told b ON b.article = a.article AND b.event = a.event AND b.phase = a.phase
WHERE a.told = 'counted' AND ifnull(b.told, '') <> 'counted' AND b.subject IS NULL
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) > :slack_days
  AND (days_apart(a.first_day, a.last_day, b.first_day, b.last_day) <= :undated_days
       OR EXISTS (SELECT 1 FROM date_claim d
                  WHERE d.article = b.article AND d.resolution = 'stated'
                    AND d.first_day = b.first_day AND d.last_day = b.last_day))
  AND NOT EXISTS (SELECT 1 FROM told c
                  WHERE c.article = a.article AND c.event = a.event AND ifnull(c.told, '') <> 'counted'
                    AND days_apart(a.first_day, a.last_day, c.first_day, c.last_day) <= :slack_days)
