-- id:        state-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      affiliation
-- summary:   One legislator is sent by two states.
-- message:   {person} is of {seat} here and of {other_seat} in {there.file}
-- param:     window_days = 60
--
-- The bracket behind a legislator's name has the party and the state. Of two of one
-- name the article itself would say more, so the party must agree, and only states the
-- register knows are compared.
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject,
       a.subject_name AS person,
       a.seat_words AS seat, b.seat_words AS other_seat,
       a.seat AS value, b.seat AS other_value
FROM affiliation_fact a
JOIN affiliation_fact b ON b.subject = a.subject AND b.party = a.party AND b.seat > a.seat
WHERE a.seat LIKE 'us-__' AND b.seat LIKE 'us-__'
  AND a.attributed = 0 AND b.attributed = 0
  AND near_articles(a.article, b.article, :window_days)
