-- id:        proposal-by-two
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      proposal
-- summary:   One thing put forward at a meeting is the proposal of two sides.
-- message:   {proposer} proposed it here but {other_proposer} in {there.file}
-- articles:  2
-- param:     few_articles = 8
-- param:     near_days = 7
--
-- The articles must tell of one meeting, or on a desk of few_articles of one affair, and
-- share a word that may say what was proposed, two of them where only the affair is one and the days are not, or both say who called the meeting or who
-- asked for it. Several may back one proposal, so people of one side or body do not
-- contradict each other, nor does an article that names both.
-- Whose somebody is may be told in another article.
WITH said AS MATERIALIZED (
  SELECT * FROM proposal_claim WHERE modality = 'asserted'
), told AS MATERIALIZED (
  SELECT s.claim, s.article, s.subject, s.thing, s.proposer, s.proposer_name, s.side,
         s.first_day, s.last_day, s.article_from, s.article_to,
         coalesce(s.body, (SELECT min(x.body) FROM said x
                           WHERE x.body IS NOT NULL AND small_desk(:few_articles)
                             AND same_party(x.proposer, s.proposer))) AS body
  FROM said s
)
SELECT a.claim AS here, b.claim AS there, 'proposal:' || min(a.subject, b.subject) AS subject,
       a.proposer_name AS proposer, b.proposer_name AS other_proposer,
       a.proposer_name AS value, b.proposer_name AS other_value
FROM told a JOIN told b ON b.claim > a.claim AND b.article <> a.article
WHERE (b.subject = a.subject OR small_desk(:few_articles) AND same_affair(a.article, b.article))
  AND shared_items(a.thing, b.thing) >= CASE WHEN b.subject = a.subject
                                                      OR days_apart(a.article_from, a.article_to, b.article_from, b.article_to) <= :near_days
                                                    THEN 1 ELSE 2 END
  AND CASE WHEN a.side IS NOT NULL AND b.side IS NOT NULL THEN a.side <> b.side
           WHEN a.side IS NOT NULL OR b.side IS NOT NULL THEN 0
           WHEN a.body IS NOT NULL AND b.body IS NOT NULL
             THEN instr(a.body, b.body) = 0 AND instr(b.body, a.body) = 0
           ELSE a.body IS NOT a.proposer AND b.body IS NOT b.proposer
                AND NOT same_party(a.proposer, b.proposer) END
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND NOT EXISTS (SELECT 1 FROM told x WHERE x.article = a.article
                    AND shared_items(x.thing, b.thing) >= 1
                    AND (x.side = b.side OR same_party(x.proposer, b.proposer)))
  AND NOT EXISTS (SELECT 1 FROM told x WHERE x.article = b.article
                    AND shared_items(x.thing, a.thing) >= 1
                    AND (x.side = a.side OR same_party(x.proposer, a.proposer)))
