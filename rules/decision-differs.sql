-- id:        decision-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      decision
-- summary:   One plan, request or motion is said to have been approved and rejected or put off.
-- message:   it was {outcome} here but {other_outcome} in {there.file}
-- articles:  2
-- param:     few_articles = 8
-- param:     apart_days = 4
--
-- Plans are rejected and approved again, and a council rejects what its committee
-- approved. So this speaks in a desk of few_articles only, of two articles of one affair
-- not more than apart_days apart whose sentences share a word that may say what was
-- decided, and where no article has both outcomes for it.
WITH taken AS MATERIALIZED (
  SELECT * FROM decision_claim
  WHERE modality = 'asserted' AND small_desk(:few_articles)
)
SELECT a.claim AS here, b.claim AS there, 'decision' AS subject,
       a.outcome, b.outcome AS other_outcome, a.outcome AS value, b.outcome AS other_value
FROM taken a JOIN taken b ON b.claim > a.claim AND b.article <> a.article
WHERE a.outcome <> b.outcome
  -- "the proposal was rejected" and "their contract was ratified" are of two things, unless
  -- more of the words around them agree
  AND shared_items(a.about, b.about)
      >= CASE WHEN a.words LIKE '% was %' AND b.words LIKE '% was %'
                   AND substr(a.words, 1, instr(a.words, ' ')) <> substr(b.words, 1, instr(b.words, ' '))
              THEN 2 ELSE 1 END
  AND (a.body = b.body OR a.body IS NULL OR b.body IS NULL)
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND days_apart(a.article_from, a.article_to, b.article_from, b.article_to) <= :apart_days
  AND same_affair(a.article, b.article)
  AND NOT EXISTS (SELECT 1 FROM taken x WHERE x.article = a.article AND x.outcome = b.outcome
                    AND shared_items(x.about, b.about) >= 1)
  AND NOT EXISTS (SELECT 1 FROM taken x WHERE x.article = b.article AND x.outcome = a.outcome
                    AND shared_items(x.about, a.about) >= 1)
