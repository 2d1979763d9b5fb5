-- id:        vote-count-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      vote
-- summary:   One vote is given two results that are close to each other.
-- message:   {words} here but {other_words} in {there.file}
--
-- A sitting votes on many things. Two results are taken for one vote's when the
-- sentences share a word that may say what was voted on, and when both numbers are
-- within two votes of each other. An article that gives both speaks of two votes.
SELECT a.claim AS here, b.claim AS there, a.subject AS subject,
       a.words AS words, b.words AS other_words,
       a.ayes || ' to ' || a.noes AS value, b.ayes || ' to ' || b.noes AS other_value
FROM vote_claim a JOIN vote_claim b ON b.subject = a.subject AND b.claim > a.claim
WHERE a.modality = 'asserted' AND b.modality = 'asserted' AND a.article <> b.article
  AND (a.ayes <> b.ayes OR a.noes <> b.noes)
  AND abs(CAST(a.ayes AS INTEGER) - CAST(b.ayes AS INTEGER)) <= 2
  AND abs(CAST(a.noes AS INTEGER) - CAST(b.noes AS INTEGER)) <= 2
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND (a.first_day = b.first_day
       OR days_apart(a.article_from, a.article_to, b.article_from, b.article_to) <= 3)
  AND a.ayes <> b.noes AND shared_items(a.about, b.about) >= 1
  AND NOT EXISTS (SELECT 1 FROM vote_claim x WHERE x.subject = a.subject AND x.article = a.article
                                               AND x.ayes = b.ayes AND x.noes = b.noes)
  AND NOT EXISTS (SELECT 1 FROM vote_claim x WHERE x.subject = b.subject AND x.article = b.article
                                               AND x.ayes = a.ayes AND x.noes = a.noes)
