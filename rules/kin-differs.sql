-- id:        kin-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      kinship
-- summary:   Somebody is one kin of a person here and another there.
-- message:   {told} here but {other_told} in {there.file}
-- param:     few_articles = 8
-- param:     near_days = 14
--
-- "Anna Berg's aunt, Carla Niemi" is held against "Carla Niemi, the sister of Anna Berg", and
-- against "Anna Berg, Carla Niemi's cousin". A sister is no brother, a younger one not older.
-- Couples meet, marry and part, so theirs is compared only between articles of few days.
--
-- A surname beside the word may be that of another of the family, and so may a pronoun where the
-- article names another bearer of the surname; a junior may be mixed up with the senior.
WITH told AS MATERIALIZED (
  SELECT claim, article, article_from, article_to, subject, subject_name AS person, kin, inverse,
         sex, seniority, of, called, subject_name || ' is the ' || words || ' of ' || of AS told,
         words, substr(of, length(rtrim(of, replace(of, ' ', ''))) + 1) AS surname
  FROM kinship_claim
  WHERE modality = 'asserted' AND polarity = 'affirmed' AND called <> 'surname'
    AND of NOT LIKE '% Jr%' AND of NOT LIKE '% Sr%'
), named AS MATERIALIZED (
  SELECT article, subject, form FROM name_claim
  WHERE type = 'person' AND part = 'full'
    AND article IN (SELECT article FROM told WHERE called <> 'full')
), doubtful AS MATERIALIZED (
  SELECT DISTINCT t.claim FROM told t JOIN named n ON n.article = t.article
  WHERE t.called <> 'full' AND n.subject <> t.subject
    AND n.form LIKE '% ' || t.surname AND n.form <> t.of
), k AS MATERIALIZED (
  SELECT * FROM told WHERE claim NOT IN (SELECT claim FROM doubtful)
), pair AS (
  SELECT a.claim AS here, b.claim AS there, a.kin, b.kin AS other_kin, a.sex, b.sex AS other_sex,
         a.seniority, b.seniority AS other_seniority
  FROM k a JOIN k b ON b.subject = a.subject AND b.claim > a.claim
  WHERE folded(a.of) = folded(b.of)
  UNION ALL
  -- The other way round: what is said of the other person.
  SELECT a.claim, b.claim, a.kin, b.inverse, NULL, NULL, NULL, NULL
  FROM k a JOIN k b ON b.person = a.of AND b.of = a.person AND b.claim > a.claim
), couple(kin) AS (
  VALUES ('spouse'), ('ex-spouse'), ('betrothed'), ('ex-betrothed'), ('sweetheart'), ('ex-sweetheart')
)
SELECT p.here, p.there, min(a.person, a.of) || ' ' || max(a.person, a.of) AS subject,
       a.person AS about, a.told, b.told AS other_told,
       a.words AS value, b.words AS other_value
FROM pair p JOIN k a ON a.claim = p.here JOIN k b ON b.claim = p.there
WHERE (a.article = b.article OR same_affair(a.article, b.article) OR small_desk(:few_articles))
  AND (p.sex <> p.other_sex OR p.seniority <> p.other_seniority
       OR p.kin <> p.other_kin
          AND (p.kin NOT IN (SELECT kin FROM couple) OR p.other_kin NOT IN (SELECT kin FROM couple)
               OR 'spouse' IN (p.kin, p.other_kin)
                  AND CASE WHEN a.article = b.article THEN 1
                           WHEN a.article_from = a.article_to AND b.article_from = b.article_to
                             THEN abs(a.article_from - b.article_from) <= :near_days
                           ELSE small_desk(:few_articles) END))
