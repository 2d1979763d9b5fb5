-- id:        change-not-difference
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      quantity
-- summary:   By how much something rose or fell is not what lies between the two figures beside it.
-- message:   {others} is no change of {stated}
-- note:      the figures make it {made}
--
-- "fell by 1.2 million, from 3.1 million to 2.3 million": what it was and what it is stand
-- beside the change. A change that is right when rounded is left alone, and so is growth
-- that is reckoned otherwise: adjusted, comparable, at constant rates.
SELECT a.claim AS here, b.claim AS there, a.words AS stated, b.words AS others,
       b.value AS made,
       a.words AS value, b.words AS other_value
FROM quantity_claim a JOIN quantity_claim b
  ON b.article = a.article AND b.form = a.form AND b.pair = a.pair
WHERE a.form = 'change' AND a.side = 'stated' AND b.side = 'reckoned'
  AND (a.low + 0 > b.high + 0 OR a.high + 0 < b.low + 0)
