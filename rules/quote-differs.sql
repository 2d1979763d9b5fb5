-- id:        quote-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      utterance
-- summary:   Two articles quote one sentence of a speaker in two wordings.
-- message:   {speaker} is quoted in two wordings, here and in {there.file}
-- articles:  2
-- param:     near_days = 7
-- param:     most_replaced = 4
-- param:     most_alike = 40
--
-- What stands between quotation marks is what was said. Words left out, brackets and cuts
-- at the ends are an editor's right, other words are not. Who leads a country of another
-- language was translated, and every translator has other words. People say much the same twice,
-- so it takes articles of few days and few other words; and an article that has both
-- wordings, or one nearer the other's, has two sentences. "His own plan" may tell of what
-- the speaker called "my own plan". Whose names no English speaker bears may have been translated.
WITH keyed AS (
  SELECT claim, article, subject, article_from, article_to, words, key FROM utterance_claim
  UNION ALL
  SELECT claim, article, subject, article_from, article_to, words, key_two FROM utterance_claim
  UNION ALL
  SELECT claim, article, subject, article_from, article_to, words, key_three FROM utterance_claim
), run_of_all AS (
  SELECT claim, article, subject, subject_name, words, run FROM utterance_claim
  UNION ALL
  SELECT claim, article, subject, subject_name, words, run_two FROM utterance_claim
), runs AS MATERIALIZED (
  -- what more people say is a phrase of nobody's
  SELECT * FROM run_of_all
  WHERE run IN (SELECT run FROM run_of_all GROUP BY run HAVING count(*) BETWEEN 2 AND :most_alike)
), pair AS (
  SELECT DISTINCT a.claim AS here, b.claim AS there, a.subject, a.words, b.words AS other_words,
         a.article, b.article AS other_article
  FROM keyed a JOIN keyed b ON b.subject = a.subject AND b.key = a.key
  WHERE b.article > a.article AND a.words <> b.words
    AND near_articles(a.article, b.article, :near_days) = 1
  UNION
  -- A speaker of whom one article has the surname alone.
  SELECT a.claim, b.claim, a.subject, a.words, b.words, a.article, b.article
  FROM runs a JOIN runs b ON b.run = a.run
  WHERE b.article > a.article AND a.words <> b.words AND a.subject <> b.subject
    AND (a.subject_name LIKE '% ' || b.subject_name OR b.subject_name LIKE '% ' || a.subject_name)
    AND near_articles(a.article, b.article, :near_days) = 1
)
SELECT p.here, p.there, p.subject AS about, u.subject_name AS speaker,
       'one wording' AS value, 'another wording' AS other_value
FROM pair p JOIN utterance_claim u ON u.claim = p.here JOIN utterance_claim t ON t.claim = p.there
WHERE NOT EXISTS (SELECT 1 FROM title_claim o WHERE o.subject = p.subject
                  AND o.office_class IN ('head-of-state', 'head-of-government', 'foreign-minister')
                  AND length(o.polity) = 2 AND speaks_english(o.polity) = 0)
  AND (u.subject_known IS NOT NULL OR borne(replace(u.subject_name, rtrim(u.subject_name, replace(u.subject_name, ' ', '')), ''))
       OR borne(substr(u.subject_name, 1, instr(u.subject_name || ' ', ' ') - 1)))
  AND words_replaced(p.words, p.other_words) BETWEEN 1 AND :most_replaced
  AND NOT EXISTS (SELECT 1 FROM utterance_claim x
                  WHERE x.article = p.other_article AND x.claim <> p.there
                    AND x.subject = t.subject AND 3 * x.count >= 2 * t.count
                    AND words_replaced(p.words, x.words) < words_replaced(p.words, p.other_words))
  AND NOT EXISTS (SELECT 1 FROM utterance_claim x
                  WHERE x.article = p.article AND x.claim <> p.here
                    AND x.subject = u.subject AND 3 * x.count >= 2 * u.count
                    AND words_replaced(x.words, p.other_words)
                        < words_replaced(p.words, p.other_words))
