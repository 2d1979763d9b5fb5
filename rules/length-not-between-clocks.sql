-- id:        length-not-between-clocks
-- class:     error
-- severity:  error
-- precision: high
-- kind:      elapsed
-- summary:   A length is not the time between its two ends by the clock.
-- message:   {here.quote}: from {anchor} to {until} it is {real}
--
-- "A three-hour hearing from 9 to 11 a.m." is a hearing of two hours. Whole hours are
-- rounded and so are minutes, so half an hour more or less is left alone, and what
-- somebody says in quotation marks is theirs.
SELECT e.claim AS here, e.anchor || ' ' || e.until || ' ' || e.count || ' ' || e.unit AS subject,
       e.anchor, e.until, e.real
FROM elapsed_claim e
WHERE e.form = 'clock' AND e.attributed = 0
  AND (e.minutes + 0 < e.least + 0 OR e.minutes + 0 > e.most + 0)
