-- id:        attendance-in-person-or-remote
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      attendance
-- summary:   Somebody came to a meeting in person and took part in it from afar.
-- message:   {party} took part {way} here but {other_way} in {there.file}
-- articles:  2
-- param:     few_articles = 8
-- param:     side_by_side = 3
--
-- Who speaks on a screen does not stand at the rostrum. What was merely planned is
-- not compared with what happened, and somebody may follow one day from afar and
-- come on the next. In more than few_articles both must name their meeting.
SELECT a.claim AS here, b.claim AS there,
       a.subject || ':' || a.party AS subject, a.party_name AS party,
       CASE a.way WHEN 'remote' THEN 'from afar' ELSE a.way END AS way,
       CASE b.way WHEN 'remote' THEN 'from afar' ELSE b.way END AS other_way,
       a.way AS value, b.way AS other_value
FROM attendance_claim a JOIN attendance_claim b ON b.subject = a.subject
WHERE a.way = 'in person' AND b.way = 'remote' AND same_party(a.party, b.party)
  AND a.modality = 'asserted' AND b.modality = 'asserted'
  AND a.status = 'held' AND b.status = 'held' AND a.article <> b.article
  AND ((a.bound = 'named' AND b.bound = 'named')
       OR small_desk(:few_articles))
  -- on a desk of more, a scene is of a meeting that some article is about
  AND (small_desk(:side_by_side) OR (a.bound = 'named' AND b.bound = 'named')
       OR EXISTS (SELECT 1 FROM meeting_claim m
                  WHERE m.subject = a.subject AND m.main = 'yes' AND m.meeting_kind IS NOT NULL))
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
