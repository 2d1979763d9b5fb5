-- id:        attendance-beside-two-alone
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      attendance
-- summary:   Somebody was at a meeting that the others held by themselves.
-- message:   {party} was with {parties}, who met by themselves
--
-- A list that says there was nobody else is whole. Whom another article adds is one
-- too many, if it says so of that meeting and not only of the occasion.
SELECT a.claim AS here, m.claim AS there, a.subject || ':' || a.party AS subject,
       a.party_name AS party, m.party_names AS parties,
       a.party_name AS value, m.party_names AS other_value
FROM meeting_claim m JOIN attendance_claim a ON a.subject = m.subject
WHERE m.alone = 'yes' AND m.modality = 'asserted' AND m.status = 'held'
  AND a.presence = 'present' AND a.party_kind = 'person' AND a.modality = 'asserted'
  AND a.status IN ('held', 'under-way') AND a.way IS NOT 'remote'
  AND a.bound = 'named' AND ifnull(a.meeting_kind, m.meeting_kind) = m.meeting_kind
  AND days_apart(a.first_day, a.last_day, m.first_day, m.last_day) = 0
  AND NOT EXISTS (SELECT 1 FROM attendance_claim p
                  WHERE p.subject = m.subject AND p.article = m.article
                    AND p.mention = m.mention AND same_party(p.party, a.party))
