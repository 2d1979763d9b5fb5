-- id:        age-not-birth-date
-- class:     error
-- severity:  error
-- precision: high
-- kind:      age
-- summary:   A person's age does not fit the birth date the register has.
-- message:   {person} is {age} here but was born on {born}
-- note:      the register makes {person} {register_age} on that day
-- param:     most_off = 10
--
-- The article's date and the register's birth date leave one age, or two when the
-- article's date is a window. The dead keep the age they died at. A namesake is
-- another person, so only somebody to whom the article also gives an office that
-- the register has for them is judged. One year off is a warning; an age further off
-- than most_off is told of an earlier time, and so may be "the 79-year-old".
SELECT a.claim AS here, a.subject, a.subject_name AS person, a.low AS age, a.born,
       a.register_high AS register_age,
       CASE WHEN CAST(a.low AS INTEGER) BETWEEN CAST(a.register_low AS INTEGER) - 1
                                            AND CAST(a.register_high AS INTEGER) + 1
            THEN 'warning' ELSE 'error' END AS severity
FROM age_claim a JOIN article w ON w.article = a.article
WHERE a.register_low IS NOT NULL
  AND a.form <> 'described'
  AND w.date_source <> 'inferred'
  AND abs(a.low - a.register_high) <= :most_off
  AND (CAST(a.low AS INTEGER) < CAST(a.register_low AS INTEGER)
       OR CAST(a.low AS INTEGER) > CAST(a.register_high AS INTEGER))
  AND EXISTS (SELECT 1 FROM title_claim t JOIN tenure r ON r.person = t.subject_known
                                                       AND r.office = t.office
              WHERE t.subject = a.subject AND t.article = a.article)
