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
--
-- Two people do not say one sentence in the same words by chance. One of them may quote
-- the other or speak for the other, so neither article names the speaker of the other's;
-- short sentences and sayings are left alone.
WITH keyed AS (
  SELECT claim, article, subject, subject_name, words, run FROM utterance_claim
  WHERE bound = 'beside'
  UNION ALL
  SELECT claim, article, subject, subject_name, words, run_two FROM utterance_claim
  WHERE bound = 'beside'
), pair AS (
  SELECT DISTINCT a.claim AS here, b.claim AS there, a.words, b.words AS other_words,
         a.subject, b.subject AS other_subject, a.article, b.article AS other_article,
         a.subject_name AS speaker, b.subject_name AS other_speaker
  FROM keyed a JOIN keyed b ON b.run = a.run
  WHERE b.article > a.article AND a.subject <> b.subject
    AND shared_words(a.subject_name, b.subject_name) = 0
    AND near_articles(a.article, b.article, :near_days) = 1
)
SELECT p.here, p.there, p.speaker, p.other_speaker,
       p.speaker AS value, p.other_speaker AS other_value
FROM pair p
WHERE same_words(p.words, p.other_words) >= :fewest
  AND NOT EXISTS (SELECT 1 FROM name_claim n
                  WHERE n.article = p.other_article AND n.type = 'person'
                    AND (n.subject = p.subject OR n.form = p.speaker))
  AND NOT EXISTS (SELECT 1 FROM name_claim n
                  WHERE n.article = p.article AND n.type = 'person'
                    AND (n.subject = p.other_subject OR n.form = p.other_speaker))
