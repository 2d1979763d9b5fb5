-- id:        together-and-alone
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      togetherness
-- summary:   The headline has something done side by side that the text has done alone.
-- message:   it was done {way} here but {other_way} in {there.file}
--
-- A headline tells what the first sentences tell. So the two are held against each
-- other only where the same telling word stands right before either phrase: "say sorry
-- side by side", "said sorry alone".
SELECT a.claim AS here, b.claim AS there, a.article AS subject,
       a.way, b.way AS other_way, a.way AS value, b.way AS other_value
FROM togetherness_claim a JOIN togetherness_claim b ON b.article = a.article
WHERE a.section = 'headline' AND b.section <> 'headline' AND a.way <> b.way
  AND shared_items(a.doing, b.doing) >= 1
  AND NOT EXISTS (SELECT 1 FROM togetherness_claim x WHERE x.article = a.article
                    AND x.section <> 'headline' AND x.way = a.way)
