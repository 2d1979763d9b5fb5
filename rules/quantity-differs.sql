-- id:        quantity-differs
-- class:     contradiction
-- severity:  warning
-- precision: low
-- kind:      quantity
-- summary:   Two articles give one length, budget, bail or the like two values.
-- message:   {measure} {words} here but {other_words} in {there.file}
-- param:     fewest_words = 1
-- param:     most_times = 3
-- default:   off
--
-- Both figures are exact, measure the same, and stand among the same words. An article
-- that has the other's figure too speaks of two things, and figures that are many times
-- each other are of two things. Tolls and costs are left alone: they rise. Off, because
-- an aftershock has a magnitude too: it is of use on a desk on one affair.
WITH f AS (
  SELECT claim, article, unit, counted, measure, low + 0 AS low, high + 0 AS high,
         number + 0 AS number, about, words
  FROM quantity_claim WHERE form = 'figure'
    AND measure IN ('magnitude', 'budget', 'bail', 'fine', 'ransom', 'prize', 'reward', 'speed',
                    'length', 'height', 'depth', 'width', 'weight', 'capacity', 'cash')
), pair AS (
  SELECT a.claim AS here, b.claim AS there, a.measure, a.words, b.words AS other_words, a.unit,
         a.article, b.article AS other_article, a.low, a.high, b.low AS other_low,
         b.high AS other_high
  FROM f a JOIN f b ON b.measure = a.measure
  WHERE b.article > a.article AND b.unit IS a.unit AND b.counted IS a.counted
    AND (a.low > b.high OR a.high < b.low)
    AND a.number <= :most_times * b.number AND b.number <= :most_times * a.number
    AND shared_items(a.about, b.about) >= :fewest_words
    AND same_affair(a.article, b.article) = 1
)
SELECT p.here, p.there, p.measure, p.words, p.other_words,
       p.words AS value, p.other_words AS other_value
FROM pair p
WHERE NOT EXISTS (SELECT 1 FROM f x WHERE x.article = p.article AND x.unit IS p.unit
                                      AND x.low <= p.other_high AND x.high >= p.other_low)
  AND NOT EXISTS (SELECT 1 FROM f x WHERE x.article = p.other_article AND x.unit IS p.unit
                                      AND x.low <= p.high AND x.high >= p.low)
