-- id:        attendance-elsewhere
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      attendance
-- summary:   Somebody was at a meeting and was in another place at the time.
-- message:   {party} was in {place} here but at the meeting in {there.file}
-- articles:  2
-- param:     few_articles = 8
-- param:     side_by_side = 3
--
-- Both articles tell of one meeting, within two days of each other, and neither gives
-- its statement another day. A place that may be the meeting's own is none other, and
-- who came by video may have been anywhere. In more than few_articles the presence must
-- name its meeting.
SELECT a.claim AS here, b.claim AS there, a.subject || ':' || a.party AS subject,
       a.party_name AS party, a.place AS place, 'elsewhere' AS value, 'at the meeting' AS other_value
FROM attendance_claim a JOIN attendance_claim b ON b.subject = a.subject
WHERE a.presence = 'elsewhere' AND b.presence = 'present' AND same_party(a.party, b.party)
  AND a.article <> b.article AND a.modality = 'asserted' AND b.modality = 'asserted'
  AND (b.bound = 'named' OR small_desk(:few_articles))
  -- on a desk of more, a scene is of the meeting that its article is about
  AND (a.bound = 'named' OR small_desk(:side_by_side)
       OR EXISTS (SELECT 1 FROM meeting_claim m
                  WHERE m.subject = a.subject AND m.article = a.article AND m.main = 'yes'))
  AND (b.bound = 'named' OR small_desk(:side_by_side)
       OR EXISTS (SELECT 1 FROM meeting_claim m
                  WHERE m.subject = b.subject AND m.article = b.article AND m.main = 'yes'))
  AND a.status = 'held' AND b.status = 'held' AND b.way IS NOT 'remote'
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND days_apart(a.article_from, a.article_to, b.article_from, b.article_to) <= 2
  AND NOT EXISTS (SELECT 1 FROM meeting_claim m WHERE m.subject = a.subject
                    AND days_apart(m.first_day, m.last_day, a.first_day, a.last_day) > 0)
  AND NOT EXISTS (SELECT 1 FROM meeting_claim m WHERE m.subject = a.subject
                    AND m.place IS NOT NULL AND NOT places_exclude(m.place, a.place))
