-- id:        meeting-held-or-cancelled
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      meeting
-- summary:   One meeting was held and did not come about.
-- message:   the meeting was {status} here but {other_status} in {there.file}
--
-- A meeting that was called off or put off was not held on that day. What is put off
-- may be held later, and who cancels may change their mind before the day, so the
-- statement that it was off must give its day and not be older than that day. Talks
-- that are broken off are called off too, but no such day is given for them. Who
-- did something at a meeting, as another article has it, was at one that was held.
WITH told AS MATERIALIZED (
  SELECT claim, subject, article, status, first_day, last_day, article_from, article_to,
         meeting_kind, 'meeting' AS of
  FROM meeting_claim
  WHERE modality = 'asserted' AND status IN ('held', 'cancelled', 'postponed')
  UNION ALL
  SELECT claim, subject, article, status, first_day, last_day, article_from, article_to,
         meeting_kind, 'attendance'
  FROM attendance_claim t
  WHERE modality = 'asserted' AND status = 'held' AND presence = 'present' AND bound = 'named'
    AND first_day IS NOT NULL AND first_day = last_day
    AND NOT EXISTS (SELECT 1 FROM meeting_claim m WHERE m.subject = t.subject
                      AND m.article = t.article AND m.status = 'held')
)
SELECT a.claim AS here, b.claim AS there, a.subject AS subject,
       a.status AS status, b.status AS other_status,
       a.status AS value, b.status AS other_value
FROM told a JOIN told b ON b.subject = a.subject
WHERE a.status IN ('cancelled', 'postponed') AND b.status = 'held'
  AND a.first_day IS NOT NULL AND (a.status = 'cancelled' OR b.first_day IS NOT NULL)
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND a.article_to >= coalesce(b.first_day, b.article_from)
  AND (a.meeting_kind = b.meeting_kind OR a.first_day = b.first_day)
  AND (b.of = 'meeting' OR a.article <> b.article)
