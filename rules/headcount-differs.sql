-- id:        headcount-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      headcount
-- summary:   Two articles count different numbers of one sort at one meeting.
-- message:   {words} here but {other_words} in {there.file}
-- articles:  2
-- param:     few_articles = 8
-- param:     most_times = 20
--
-- Only those are counted who took part: who was invited, expected or accredited may
-- have stayed away. About, nearly and more than make intervals, and round numbers
-- have some play. What the police and organisers count is theirs, and
-- most_times as many are others: two guests of a programme beside the crowd it shows.
--
-- In a desk of few_articles two articles of one affair that count countries, guests or
-- the like but once count them at one meeting, though they do not call it alike.
WITH few AS MATERIALIZED (
  SELECT * FROM headcount_claim h
  WHERE small_desk(:few_articles)
    AND counted IN ('country', 'delegation', 'head of state', 'guest', 'mourner', 'shareholder',
                    'juror', 'spectator')
    AND NOT EXISTS (SELECT 1 FROM headcount_claim x
                    WHERE x.article = h.article AND x.counted = h.counted AND x.claim <> h.claim)
), pairs AS (
  SELECT a.claim AS here, b.claim AS there
  FROM headcount_claim a JOIN headcount_claim b
    ON b.subject = a.subject AND b.counted = a.counted AND b.side IS a.side
  WHERE a.article <> b.article
  UNION
  SELECT a.claim, b.claim
  FROM few a JOIN few b
    ON b.counted = a.counted AND b.side IS a.side AND b.article <> a.article
  WHERE same_affair(a.article, b.article)
)
SELECT a.claim AS here, b.claim AS there,
       a.subject || ':' || a.counted || ':' || ifnull(a.side, '') AS subject,
       a.words AS words, b.words AS other_words, a.words AS value, b.words AS other_value
FROM pairs p JOIN headcount_claim a ON a.claim = p.here JOIN headcount_claim b ON b.claim = p.there
WHERE CAST(a.high AS INTEGER) < CAST(b.low AS INTEGER)
  AND CAST(b.low AS INTEGER) <= :most_times * CAST(a.high AS INTEGER)
  AND a.modality IN ('asserted', 'planned') AND b.modality IN ('asserted', 'planned')
  AND (a.modality = 'asserted' OR b.modality = 'asserted')
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
