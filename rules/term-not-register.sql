-- id:        term-not-register
-- class:     error
-- severity:  error
-- precision: high
-- kind:      term
-- summary:   A term of office is said to have begun when the register has it beginning on another day.
-- message:   {person} has been {office} since {since} by the register, not since {begin}
-- param:     slack_days = 31
-- param:     most_days = 500
--
-- "Who took office in 2016" is held against the register's terms of that person in the
-- office the words name, or in an office the article gives to the person where the
-- words name none. One of the terms must begin within the words' own day, month or
-- year, slack_days allowed for a day or month. People are elected before they take
-- office, so less than a year off is a warning; what is further off than most_days
-- from all terms is another office that the register does not have.
WITH apart AS (
  SELECT t.claim, t.subject, t.subject_name AS person, t.begin, r.office, r.from_day,
         days_apart(t.first_day, t.last_day, r.from_day, r.from_day) AS days,
         CASE WHEN length(t.begin) = 4 THEN 0 ELSE :slack_days END AS slack
  FROM term_claim t JOIN tenure r ON r.person = t.subject_known
  WHERE t.form IN ('since', 'began')
    AND t.standing IS NULL
    AND t.attributed = 0
    AND r.from_day IS NOT NULL
    AND ((t.office IS NOT NULL AND same_office(r.office, t.office))
         OR (t.post IS NULL AND t.realm = 'polity'
             AND EXISTS (SELECT 1 FROM title_claim o
                         WHERE o.subject = t.subject AND o.article = t.article
                           AND same_office(o.office, r.office))))
), nearest AS (
  SELECT claim, min(days) AS days FROM apart GROUP BY claim
)
SELECT a.claim AS here, a.subject, a.person, a.begin, o.name AS office,
       iso_date(a.from_day) AS since, 'here' AS wrong,
       CASE WHEN a.days < 365 THEN 'warning' ELSE 'error' END AS severity
FROM apart a JOIN nearest n ON n.claim = a.claim AND n.days = a.days
JOIN office o ON o.office = a.office
WHERE a.days > a.slack AND a.days <= :most_days
