-- id:        change-of-other-direction
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      quantity
-- summary:   Something is said to rise where the two figures beside it fall, or to fall where they rise.
-- message:   {stated} does not go with {others}
--
-- "fell from 2.3 million to 3.1 million": either the verb or the order of the figures
-- is wrong. Numbers without a unit or a noun may be places in a table and are left alone.
SELECT a.claim AS here, b.claim AS there, a.words AS stated, b.words AS others,
       a.words AS value, b.words AS other_value
FROM quantity_claim a JOIN quantity_claim b
  ON b.article = a.article AND b.form = a.form AND b.pair = a.pair
WHERE a.form = 'direction' AND a.side = 'stated' AND b.side = 'reckoned'
  AND a.low + 0 <> b.low + 0
