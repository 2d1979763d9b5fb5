-- id:        delegation-head-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      attendance
-- summary:   One side's delegation is said to have been led by different people.
-- message:   {person} led for {side_name} here but {other_person} in {there.file}
--
-- A delegation has one head at a meeting. The meetings must be one: other rounds
-- have other heads.
WITH head AS MATERIALIZED (
  SELECT * FROM attendance_claim
  WHERE capacity = 'head' AND modality = 'asserted' AND side IS NOT NULL
)
SELECT a.claim AS here, b.claim AS there, a.subject || ':' || a.side AS subject, a.side_name,
       a.party_name AS person, b.party_name AS other_person,
       a.party_name AS value, b.party_name AS other_value
FROM head a JOIN head b ON b.subject = a.subject AND b.side = a.side AND b.party > a.party
WHERE (a.status = b.status OR a.article_to >= b.article_from) AND NOT same_party(a.party, b.party)
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND NOT EXISTS (SELECT 1 FROM head c WHERE c.subject = a.subject AND c.article = a.article
                                         AND c.side = a.side AND same_party(c.party, b.party))
