-- id:        attendance-of-the-dead
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      attendance
-- summary:   Somebody takes part in a meeting who had died before.
-- message:   {party} is {how} here but {other_how} in {there.file}
-- param:     side_by_side = 3
--
-- The death must have a day or a month before the meeting, or be told no later than
-- the meeting's own day. Who died at the scene an article tells of was there, and a
-- surname alone may be the son's. One article looks back on what the dead did, so that there
-- the meeting must be named or have a day.
SELECT a.claim AS here, b.claim AS there, a.subject || ':' || a.party AS subject,
       a.party_name AS party, 'at the meeting' AS how, 'dead before it' AS other_how,
       'present' AS value, 'dead' AS other_value
FROM attendance_claim a JOIN attendance_claim b ON b.subject = a.subject
WHERE a.presence = 'present' AND b.presence = 'dead' AND a.main = 'yes'
  AND (a.mention IS NULL OR a.first_day IS NOT NULL)
  AND a.modality = 'asserted' AND b.modality = 'asserted'
  AND a.status IN ('held', 'under-way') AND same_party(a.party, b.party)
  AND (a.party = b.party
       OR ((a.party LIKE '% %' OR a.party LIKE '%-%') AND (b.party LIKE '% %' OR b.party LIKE '%-%')))
  AND (a.article <> b.article
       OR b.last_day IS NOT NULL AND (a.bound = 'named' OR a.first_day IS NOT NULL))
  AND EXISTS (SELECT 1 FROM meeting_claim m WHERE m.subject = a.subject
                AND (small_desk(:side_by_side) OR a.bound = 'named'
                     OR m.main = 'yes' AND m.meeting_kind IS NOT NULL))
  AND CASE WHEN b.last_day IS NOT NULL THEN b.last_day < coalesce(a.first_day, a.article_from)
           ELSE b.article_to <= coalesce(a.first_day, a.article_from) END
