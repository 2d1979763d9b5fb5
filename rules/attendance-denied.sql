-- id:        attendance-denied
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      attendance
-- summary:   One side or person was at a meeting and was absent from it.
-- message:   {party} was {presence} here but {other_presence} in {there.file}
-- param:     few_articles = 8
-- param:     side_by_side = 3
--
-- Only what is said of one and the same meeting is compared: two mentions are one
-- meeting when two of place, days, sides, people and name agree and none disagrees.
-- Who was expected and did not come is no contradiction, nor is who came a day
-- later: the absence must be told on the day of the presence or after it, or, of a
-- ceremony or a hearing of no stated day, not more than two days before. Who had
-- called off the journey before may have come after all, which is a warning. In more
-- than few_articles both must name their meeting.
SELECT a.claim AS here, b.claim AS there,
       a.subject || ':' || a.party AS subject, a.party_name || ', ' || a.subject_name AS about,
       a.party_name AS party, a.presence AS presence, b.presence AS other_presence,
       a.presence AS value, b.presence AS other_value,
       CASE WHEN a.article_to < b.article_from AND a.extent = 'whole'
                 AND ifnull(a.article_to < (SELECT max(m.last_day) FROM meeting_claim m
                                            WHERE m.subject = a.subject), 1)
            THEN 'warning' END AS severity
FROM attendance_claim a JOIN attendance_claim b ON b.subject = a.subject
WHERE a.presence = 'absent' AND b.presence = 'present' AND same_party(a.party, b.party)
  AND a.modality = 'asserted' AND b.modality = 'asserted'
  AND ifnull(a.status, '') NOT IN ('planned', 'proposed', 'postponed', 'cancelled')
  AND b.status IN ('held', 'under-way')
  AND ((a.bound = 'named' AND b.bound = 'named')
       OR (a.article <> b.article AND small_desk(:few_articles)))
  -- on a desk of more, a scene is of a meeting that some article is about
  AND (small_desk(:side_by_side) OR (a.bound = 'named' AND b.bound = 'named')
       OR EXISTS (SELECT 1 FROM meeting_claim m
                  WHERE m.subject = a.subject AND m.main = 'yes' AND m.meeting_kind IS NOT NULL))
  AND b.way IS NOT 'remote'
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND (a.article = b.article OR a.article_to IS NULL OR b.article_from IS NULL
       OR a.extent = 'whole' OR a.article_to >= coalesce(b.last_day, b.article_from)
       OR (ifnull(a.article_to >= (SELECT max(m.last_day) FROM meeting_claim m
                                   WHERE m.subject = a.subject),
                  b.article_from <= a.article_to + 2)
           AND NOT EXISTS (SELECT 1 FROM meeting_claim m WHERE m.subject = a.subject
                             AND m.meeting_kind IN ('talks', 'summit', 'conference'))))
