-- id:        meeting-chair-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      attendance
-- summary:   One meeting is said to have been chaired by different people.
-- message:   {person} chaired it here but {other_person} in {there.file}
--
-- Only whole statements that it was so are compared, and only across articles:
-- within one article the chair may have been handed over. Those whom one article
-- has in the chair together do not contradict each other.
WITH chair AS MATERIALIZED (
  SELECT * FROM attendance_claim
  WHERE capacity = 'chair' AND modality = 'asserted' AND status = 'held'
)
SELECT a.claim AS here, b.claim AS there, a.subject AS subject,
       a.party_name AS person, b.party_name AS other_person,
       a.party_name AS value, b.party_name AS other_value
FROM chair a JOIN chair b ON b.subject = a.subject AND b.party > a.party
WHERE b.article <> a.article
  AND (a.meeting_kind = b.meeting_kind OR a.meeting_kind IS NULL OR b.meeting_kind IS NULL)
  AND a.topic IS b.topic
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND NOT EXISTS (SELECT 1 FROM chair c WHERE c.subject = a.subject AND c.article = a.article
                                          AND c.party = b.party)
  AND NOT EXISTS (SELECT 1 FROM chair c WHERE c.subject = b.subject AND c.article = b.article
                                          AND c.party = a.party)
