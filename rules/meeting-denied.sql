-- id:        meeting-denied
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      meeting
-- summary:   Two people met at a time in which another article says they did not.
-- message:   {parties} did not meet here but met in {there.file}
-- articles:  2
--
-- "Have not met since May" speaks of the days from then to the eve of the article, "did
-- not meet on Sunday" of that day alone. The meeting must have its day, so that one
-- before or after is no contradiction, and both must be about the same two.
WITH two AS MATERIALIZED (
  SELECT * FROM meeting_claim
  WHERE modality = 'asserted' AND status IN ('held', 'denied') AND items(parties) = 2
    AND first_day IS NOT NULL
)
SELECT a.claim AS here, b.claim AS there, a.parties AS subject,
       a.party_names AS parties, a.status AS value, b.status AS other_value
FROM two a JOIN two b ON b.parties = a.parties
WHERE a.status = 'denied' AND b.status = 'held' AND b.list = 'closed'
  AND a.article <> b.article AND b.first_day = b.last_day
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
