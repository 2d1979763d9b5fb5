-- id:        meeting-sides-differ
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      meeting
-- summary:   Two articles give one meeting whole lists of sides that do not fit each other.
-- message:   the sides are {parties} here but {other_parties} in {there.file}
-- articles:  2
--
-- Both lists name two sides in common, and each has one the other has not. A shorter
-- list never contradicts a longer one, nor does a list that says there are more.
-- People are not counted: a side may send several.
WITH listed AS MATERIALIZED (
  SELECT m.* FROM meeting_claim m
  WHERE m.list = 'closed' AND m.modality = 'asserted' AND m.separate IS NULL AND m.main = 'yes'
    AND m.parties IS NOT NULL
    AND ifnull(m.status, '') NOT IN ('planned', 'proposed', 'postponed', 'cancelled')
    AND NOT EXISTS (SELECT 1 FROM attendance_claim p
                    WHERE p.subject = m.subject AND p.article = m.article
                      AND p.mention = m.mention AND p.party_kind = 'person')
)
SELECT a.claim AS here, b.claim AS there, a.subject AS subject,
       a.party_names AS parties, b.party_names AS other_parties,
       a.party_names AS value, b.party_names AS other_value
FROM listed a JOIN listed b ON b.subject = a.subject AND b.claim > a.claim
WHERE a.article <> b.article AND a.parties <> b.parties
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND shared_items(a.parties, b.parties) >= 2
  AND shared_items(a.parties, b.parties) < items(a.parties)
  AND shared_items(a.parties, b.parties) < items(b.parties)
