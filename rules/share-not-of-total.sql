-- id:        share-not-of-total
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      quantity
-- summary:   A percentage is not what the part and the whole beside it make.
-- message:   {others} is not {stated}
--
-- "12 of the 48 members, or 40 percent": the part and the whole stand beside their
-- share. A percentage that is right when rounded is left alone.
SELECT a.claim AS here, b.claim AS there, a.words AS stated, b.words AS others,
       a.words AS value, b.words AS other_value
FROM quantity_claim a JOIN quantity_claim b
  ON b.article = a.article AND b.form = a.form AND b.pair = a.pair
WHERE a.form = 'share' AND a.side = 'stated' AND b.side = 'reckoned'
  AND (a.low + 0 > b.high + 0 OR a.high + 0 < b.low + 0)
