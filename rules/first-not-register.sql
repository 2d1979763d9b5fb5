-- id:        first-not-register
-- class:     error
-- severity:  error
-- precision: medium
-- kind:      succession
-- summary:   A woman is called the first in an office that the register gives to another woman before her.
-- message:   {person} is called {words} here, but the register has {earlier} in that office before
--
-- The register need not have every holder for this: one woman before is enough.
SELECT s.claim AS here, s.subject AS subject, s.subject_name AS person, s.words, s.earlier,
       s.words AS value
FROM succession_claim s
WHERE s.earlier IS NOT NULL AND s.polarity = 'affirmed'
