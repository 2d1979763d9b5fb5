-- id:        conversion-not-equal
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      quantity
-- summary:   One length, weight or speed is given in two units that are not equal.
-- message:   {stated} is not {others}
--
-- Writers round when they convert, so only what is far off is reported.
-- A figure in brackets is held against the one before it. Tons, gallons and degrees
-- are left alone: several sizes go by those names.
SELECT a.claim AS here, b.claim AS there, a.words AS stated, b.words AS others,
       a.words AS value, b.words AS other_value
FROM quantity_claim a JOIN quantity_claim b
  ON b.article = a.article AND b.form = a.form AND b.pair = a.pair
WHERE a.form = 'conversion' AND a.side = 'stated' AND b.side = 'reckoned'
  AND (a.low + 0 > b.high + 0 OR a.high + 0 < b.low + 0)
