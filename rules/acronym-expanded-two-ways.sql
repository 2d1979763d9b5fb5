-- id:        acronym-expanded-two-ways
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      acronym
-- summary:   The same letters are said to stand for two names.
-- message:   {acronym} is the {expansion} here but the {other_expansion} in {there.file}
-- note:      {register}
--
-- Within one affair letters stand for one body. Two names that share all words but one
-- are two versions of one name; where more differs, one body may have been given
-- another's letters, which is for somebody to look at where they share a word. A name that leaves words of the
-- other out is a short form, and an article that has both tells two bodies apart. In and
-- of, or Africa and African, make no other name, and a convention is not the committee.
WITH counted AS (
  SELECT *, length(key) - length(replace(key, ' ', '')) + 1 AS words,
         replace(key, rtrim(key, replace(key, ' ', '')), '') AS head
  FROM acronym_fact),
named AS (
  SELECT *, replace(replace(replace(replace(replace(replace(replace(replace(key || ' ', ' in ', ' '), ' of ', ' '), ' for ', ' '), ' and ', ' '), ' the ', ' '),
                    'ican ', 'ica '), 'ionary ', 'ion '), 'etary ', 'et ') AS bare,
         head IN ('convention', 'committee', 'council', 'conference', 'congress', 'coalition', 'center', 'centre', 'commission',
                  'company', 'court', 'club', 'college', 'act', 'agreement') AS is_kind
  FROM counted)
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.acronym || ' ' || min(a.key, b.key) AS subject, a.acronym AS about, a.acronym, a.expansion, b.expansion AS other_expansion,
       a.expansion AS value, b.expansion AS other_value,
       CASE WHEN a.standing = 'name' AND b.standing <> 'name' THEN 'there'
            WHEN b.standing = 'name' AND a.standing <> 'name' THEN 'here' END AS wrong,
       CASE WHEN a.words = b.words AND shared_words(a.key, b.key) = a.words - 1 THEN 'error'
            ELSE 'warning' END AS severity,
       CASE WHEN a.standing = 'name' AND b.standing <> 'name' THEN 'the register has ' || a.expansion
            WHEN b.standing = 'name' AND a.standing <> 'name' THEN 'the register has ' || b.expansion END AS register
FROM named a JOIN named b ON b.acronym = a.acronym AND b.key <> a.key AND b.fact > a.fact
WHERE a.bare <> b.bare AND NOT (a.is_kind AND b.is_kind AND a.head <> b.head)
  AND shared_words(a.key, b.key) < b.words
  AND shared_words(b.key, a.key) < a.words
  AND shared_words(a.key, b.key) >= 1
  AND same_affair(a.article, b.article)
  -- "the SA Farmers Federation" is short for the other
  AND a.expansion NOT GLOB '*[A-Z][A-Z]*' AND b.expansion NOT GLOB '*[A-Z][A-Z]*'
  AND ((a.words = b.words AND shared_words(a.key, b.key) = a.words - 1)
       OR NOT EXISTS (SELECT 1 FROM acronym_claim x JOIN acronym_claim y ON y.article = x.article
                      WHERE x.acronym = a.acronym AND x.key = a.key
                        AND y.acronym = a.acronym AND y.key = b.key))
