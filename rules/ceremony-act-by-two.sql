-- id:        ceremony-act-by-two
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      attendance
-- summary:   What one person does at a ceremony is said to have been done by two.
-- message:   the {act} was {person}'s here but {other_person}'s in {there.file}
-- articles:  2
--
-- The eulogy is given, the crown put on and the staff handed over once. An article that
-- names two people tells of two eulogies, and one that says "a eulogy" may do so. Only
-- what is said to have happened is compared.
WITH solo AS MATERIALIZED (
  SELECT * FROM attendance_claim
  WHERE capacity IS NOT NULL AND capacity NOT IN ('chair', 'head')
    AND modality = 'asserted' AND status = 'held' AND party_kind = 'person'
)
SELECT a.claim AS here, b.claim AS there, a.subject || ':' || a.capacity AS subject,
       a.capacity AS act, a.party_name AS person, b.party_name AS other_person,
       a.party_name AS value, b.party_name AS other_value
FROM solo a JOIN solo b ON b.subject = a.subject AND b.capacity = a.capacity AND b.claim > a.claim
WHERE b.article <> a.article AND a.capacity NOT LIKE 'a %' AND NOT same_party(a.party, b.party)
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND NOT EXISTS (SELECT 1 FROM solo x WHERE x.subject = a.subject AND x.article = a.article
                    AND x.capacity IN (a.capacity, 'a ' || a.capacity)
                    AND NOT same_party(x.party, a.party))
  AND NOT EXISTS (SELECT 1 FROM solo x WHERE x.subject = b.subject AND x.article = b.article
                    AND x.capacity IN (b.capacity, 'a ' || b.capacity)
                    AND NOT same_party(x.party, b.party))
