-- id:        meeting-chair-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      attendance
-- summary:   One meeting is said to have been chaired by different people.
-- message:   {person} chaired it here but {other_person} in {there.file}
-- articles:  2
--
-- Only whole statements that it was so are compared, and only across articles:
-- within one article the chair may have been handed over. Those whom one article
-- has in the chair together do not contradict each other.
WITH chair AS MATERIALIZED (
  SELECT * FROM attendance_claim
  WHERE capacity = 'chair' AND modality = 'asserted' AND status = 'held'
), named AS MATERIALIZED (
  SELECT c.*, (SELECT x.party_name FROM chair x
               WHERE x.subject = c.subject AND same_party(x.party, c.party)
               ORDER BY length(x.party_name) DESC, x.party_name LIMIT 1) AS whole_name
  FROM chair c
)
SELECT a.claim AS here, b.claim AS there, a.subject AS subject,
       a.whole_name AS person, b.whole_name AS other_person,
       a.whole_name AS value, b.whole_name AS other_value
FROM named a JOIN named b ON b.subject = a.subject AND b.party > a.party
WHERE b.article <> a.article AND NOT same_party(a.party, b.party)
  AND NOT same_party(folded(a.whole_name), folded(b.whole_name))
  AND (a.meeting_kind = b.meeting_kind OR a.meeting_kind IS NULL OR b.meeting_kind IS NULL
       OR (a.meeting_kind IN ('meeting', 'session', 'vote') AND b.meeting_kind IN ('meeting', 'session', 'vote')))
  AND a.topic IS b.topic
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND NOT EXISTS (SELECT 1 FROM chair c WHERE c.subject = a.subject AND c.article = a.article
                                          AND same_party(c.party, b.party))
  AND NOT EXISTS (SELECT 1 FROM chair c WHERE c.subject = b.subject AND c.article = b.article
                                          AND same_party(c.party, a.party))
