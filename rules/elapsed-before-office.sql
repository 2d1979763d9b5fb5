-- id:        elapsed-before-office
-- class:     error
-- severity:  error
-- precision: high
-- kind:      elapsed
-- summary:   The time said to have gone by since an event had passed before a person named with an office took it.
-- message:   {here.quote} was true until {fits_to}, but {person} is given an office held only since {since}
-- note:      {event_name} began on {anchor}
--
-- An article without a date still cannot be older than the offices it gives to
-- people. When the register says that somebody took office after the last day on
-- which the words about the event's age are true, one of the two is wrong.
SELECT e.claim AS here, t.claim AS there, e.event AS subject, e.event_name AS about, e.event_name, e.anchor,
       iso_date(e.last_day) AS fits_to, t.subject_name AS person,
       iso_date(min(r.from_day)) AS since, 'here' AS wrong
FROM elapsed_claim e
JOIN article a ON a.article = e.article
JOIN title_claim t ON t.article = e.article
JOIN tenure r ON r.person = t.subject_known AND r.office = t.office
WHERE (e.article_from IS NULL OR a.date_source = 'inferred')
  AND t.status = 'current' AND e.form IN ('nearing', 'entering')
GROUP BY e.claim, t.claim, e.event, e.event_name, e.anchor, e.last_day, t.subject_name
HAVING min(r.from_day) > e.last_day
