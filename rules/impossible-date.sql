-- id:        impossible-date
-- class:     error
-- severity:  error
-- precision: high
-- kind:      date
-- summary:   A date that no calendar has.
-- message:   no calendar has {here.quote}
--
-- February 30, April 31, or February 29 in a year that is no leap year.
SELECT d.claim AS here, d.date AS subject
FROM date_claim d
WHERE d.form = 'impossible'
