-- id:        party-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      affiliation
-- summary:   One person is given two parties that nobody is in together.
-- message:   {person} is {party} here and {other_party} in {there.file}
-- param:     window_days = 60
--
-- People change parties, so statements further apart than window_days are left alone.
-- Tory and Conservative are one party, and a Social Democrat may be of the SPD: which
-- names exclude each other is a matter of the lexicon. Two whose seats differ too are
-- namesakes.
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject,
       a.subject_name AS person,
       a.words AS party, b.words AS other_party,
       a.party AS value, b.party AS other_value
FROM affiliation_fact a
JOIN affiliation_fact b ON b.subject = a.subject AND b.party > a.party
WHERE parties_exclude(a.party, b.party)
  AND (a.seat IS NULL OR b.seat IS NULL OR a.seat = b.seat)
  AND a.attributed = 0 AND b.attributed = 0
  -- a liberal Democrat is a Democrat
  AND a.words NOT LIKE '% ' || b.words AND b.words NOT LIKE '% ' || a.words
  AND near_articles(a.article, b.article, :window_days)
