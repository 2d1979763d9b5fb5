-- id:        headcount-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      headcount
-- summary:   Two articles count different numbers of one sort at one meeting.
-- message:   {words} here but {other_words} in {there.file}
--
-- Only those are counted who took part: who was invited, expected or accredited may
-- have stayed away. About, nearly and more than make intervals, and round numbers
-- have some play. What the police and organisers count is theirs.
SELECT a.claim AS here, b.claim AS there,
       a.subject || ':' || a.counted || ':' || ifnull(a.side, '') AS subject,
       a.words AS words, b.words AS other_words, a.words AS value, b.words AS other_value
FROM headcount_claim a JOIN headcount_claim b
  ON b.subject = a.subject AND b.counted = a.counted AND b.side IS a.side
WHERE a.article <> b.article AND CAST(a.high AS INTEGER) < CAST(b.low AS INTEGER)
  AND a.modality IN ('asserted', 'planned') AND b.modality IN ('asserted', 'planned')
  AND (a.modality = 'asserted' OR b.modality = 'asserted')
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
