-- id:        as-of-before-office
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      date
-- summary:   An article says how things stand as of a date on which a person did not yet hold the office it gives.
-- message:   {here.quote}, but {person} is given an office held only since {since}
--
-- "As of October 2023" in a headline, a heading or a question dates what the article
-- reports. When the register says that somebody named with a current office took it
-- after that date, and did not hold it then either, the date is wrong. In running
-- text such a date may belong to a figure alone, so it is not judged.
SELECT d.claim AS here, t.claim AS there, 'as of ' || d.date AS subject, t.subject_name AS person,
       iso_date(max(r.from_day)) AS since, 'here' AS wrong
FROM date_claim d
JOIN title_claim t ON t.article = d.article
JOIN tenure r ON r.person = t.subject_known AND r.office = t.office
WHERE d.form = 'as-of'
  AND d.resolution = 'stated'
  AND d.section IN ('headline', 'standfirst', 'heading', 'question', 'key_points', 'summary')
  AND t.status = 'current'
GROUP BY d.claim, t.claim, d.date, t.subject_name, d.first_day, d.last_day
HAVING max(r.from_day) > d.last_day
   AND sum(periods_overlap(r.from_day, r.to_day, d.first_day, d.last_day)) = 0
