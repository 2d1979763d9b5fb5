-- id:        parts-not-total
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      quantity
-- summary:   The parts of a total do not add up to it.
-- message:   {others} make {made}, not {stated}
--
-- Parts are held against their total where it is announced ("a total of", "in all") or
-- where they follow it: "seven people, four men and three women", "85 staff, made up of 40
-- drivers, 30 guards and 15 clerks". Parts far from their total are not all of its parts and are
-- left alone; those of "Of the nine" that are fewer may pass over some, and are a warning.
SELECT a.claim AS here, b.claim AS there, a.words AS stated, b.words AS others,
       b.value AS made,
       a.words AS value, b.words AS other_value,
       CASE a.form WHEN 'sum' THEN 'error' ELSE 'warning' END AS severity
FROM quantity_claim a JOIN quantity_claim b
  ON b.article = a.article AND b.form = a.form AND b.pair = a.pair
WHERE a.form IN ('sum', 'sum-short') AND a.side = 'stated' AND b.side = 'reckoned'
  AND (a.low + 0 > b.high + 0 OR a.high + 0 < b.low + 0)
