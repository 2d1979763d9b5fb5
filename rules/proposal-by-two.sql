-- id:        proposal-by-two
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      proposal
-- summary:   One thing put forward at a meeting is the proposal of two sides.
-- message:   {proposer} proposed it here but {other_proposer} in {there.file}
-- articles:  2
--
-- The articles must tell of one meeting, and share a word that may say what was
-- proposed, or both say who called the meeting or who asked for it. Several may back one proposal, so people of one side do not contradict
-- each other, nor does an article that names both.
SELECT a.claim AS here, b.claim AS there, a.subject AS subject,
       a.proposer_name AS proposer, b.proposer_name AS other_proposer,
       a.proposer_name AS value, b.proposer_name AS other_value
FROM proposal_claim a JOIN proposal_claim b ON b.subject = a.subject AND b.claim > a.claim
WHERE a.article <> b.article AND shared_items(a.thing, b.thing) >= 1
  AND CASE WHEN a.side IS NOT NULL AND b.side IS NOT NULL THEN a.side <> b.side
           ELSE a.side IS NULL AND b.side IS NULL AND NOT same_party(a.proposer, b.proposer) END
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND NOT EXISTS (SELECT 1 FROM proposal_claim x WHERE x.subject = a.subject
                    AND x.article = a.article AND shared_items(x.thing, b.thing) >= 1
                    AND (x.side = b.side OR same_party(x.proposer, b.proposer)))
  AND NOT EXISTS (SELECT 1 FROM proposal_claim x WHERE x.subject = b.subject
                    AND x.article = b.article AND shared_items(x.thing, a.thing) >= 1
                    AND (x.side = a.side OR same_party(x.proposer, a.proposer)))
