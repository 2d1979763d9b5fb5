-- id:        attendance-denied
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      attendance
-- summary:   One side or person was at a meeting and was absent from it.
-- message:   {party} was {presence} here but {other_presence} in {there.file}
--
-- Only what is said of one and the same meeting is compared: two mentions are one
-- meeting when two of place, days, sides and people agree and none disagrees. Who
-- was expected and did not come is no contradiction.
SELECT a.claim AS here, b.claim AS there,
       a.subject || ':' || a.party AS subject, a.party_name || ', ' || a.subject_name AS about,
       a.party_name AS party, a.presence AS presence, b.presence AS other_presence,
       a.presence AS value, b.presence AS other_value
FROM attendance_claim a JOIN attendance_claim b ON b.subject = a.subject AND b.party = a.party
WHERE a.presence = 'absent' AND b.presence = 'present'
  AND a.modality = 'asserted' AND b.modality = 'asserted'
  AND ifnull(b.status, '') NOT IN ('planned', 'proposed', 'postponed', 'cancelled')
