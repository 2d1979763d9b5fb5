-- id:        quote-two-speakers
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      utterance
-- summary:   Two articles put the same words into the mouths of two people.
-- message:   these words are {speaker}'s here but {other_speaker}'s in {there.file}
-- articles:  2
-- param:     near_days = 14
-- param:     fewest = 8
-- param:     most_speakers = 8
--
-- Two people do not say one sentence in the same words by chance. One of them may quote
-- the other or speak for the other, so neither article names the speaker of the other's;
-- short sentences and what more than most_speakers people say are left alone.
WITH keyed AS (
  SELECT claim, subject, run FROM utterance_claim WHERE bound = 'beside'
  UNION ALL
  SELECT claim, subject, run_two FROM utterance_claim WHERE bound = 'beside'
), said AS MATERIALIZED (
  SELECT run, subject, min(claim) AS claim FROM keyed GROUP BY run, subject
), shared AS MATERIALIZED (
  SELECT run FROM said GROUP BY run HAVING count(*) BETWEEN 2 AND :most_speakers
), candidate AS MATERIALIZED (
  SELECT s.run, u.claim, u.article, u.subject, u.subject_name AS speaker, u.words
  FROM shared h JOIN said s ON s.run = h.run JOIN utterance_claim u ON u.claim = s.claim
), pair AS MATERIALIZED (
  SELECT DISTINCT a.claim AS here, b.claim AS there, a.article, b.article AS other_article,
         a.subject, b.subject AS other_subject, a.speaker, b.speaker AS other_speaker
  FROM candidate a JOIN candidate b ON b.run = a.run
  WHERE b.article > a.article AND a.subject <> b.subject
    AND shared_words(a.speaker, b.speaker) = 0
    AND near_articles(a.article, b.article, :near_days) = 1
    AND same_words(a.words, b.words) >= :fewest
), named AS MATERIALIZED (
  SELECT DISTINCT n.article, n.subject, n.form
  FROM name_claim n
  WHERE n.type = 'person'
    AND n.article IN (SELECT article FROM pair UNION SELECT other_article FROM pair)
)
SELECT p.here, p.there, p.speaker, p.other_speaker,
       p.speaker AS value, p.other_speaker AS other_value
FROM pair p
WHERE NOT EXISTS (SELECT 1 FROM named n
                  WHERE n.article = p.other_article AND (n.subject = p.subject OR n.form = p.speaker))
  AND NOT EXISTS (SELECT 1 FROM named n
                  WHERE n.article = p.article
                    AND (n.subject = p.other_subject OR n.form = p.other_speaker))
