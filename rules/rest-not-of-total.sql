-- id:        rest-not-of-total
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      quantity
-- summary:   What is said to be left is not the whole without its part.
-- message:   {others} leave {made}, not {stated}
--
-- "40 of the 60 houses were rebuilt, the other 25" leaves a house too many or too few.
SELECT a.claim AS here, b.claim AS there, a.words AS stated, b.words AS others,
       b.value AS made,
       a.words AS value, b.words AS other_value
FROM quantity_claim a JOIN quantity_claim b
  ON b.article = a.article AND b.form = a.form AND b.pair = a.pair
WHERE a.form = 'rest' AND a.side = 'stated' AND b.side = 'reckoned'
  AND (a.low + 0 > b.high + 0 OR a.high + 0 < b.low + 0)
