-- id:        name-written-two-ways
-- class:     style
-- severity:  style
-- precision: high
-- kind:      name
-- summary:   One article writes a name or word with other capitals, hyphens, blanks or endings elsewhere.
-- message:   {form} is {other_form} elsewhere in the article
--
-- Publishers, speakers' labels, hashtags and the names of affairs are names: one
-- article writes each of them in one way. So it does a word that has a hyphen or not
-- (cyber-attack, cyberattack), -ise or -ize, and a title that is shortened.
SELECT a.claim AS here, b.claim AS there,
       a.article || ' ' || a.key AS subject, coalesce(a.preferred, a.key) AS about,
       a.form AS form, b.form AS other_form,
       a.form AS value, b.form AS other_value
FROM name_claim a
JOIN name_claim b ON b.article = a.article AND b.type = a.type AND b.key = a.key AND b.form > a.form
WHERE a.type IN ('publisher', 'label', 'hashtag', 'word', 'affair', 'organisation', 'spelling', 'title')
  AND (a.spelling IS NULL OR a.spelling IN ('preferred', 'accepted'))
  AND (b.spelling IS NULL OR b.spelling IN ('preferred', 'accepted'))
  AND a.form <> b.form
  AND (a.type IN ('spelling', 'title') OR replace(folded(a.form), ' ', '') = replace(folded(b.form), ' ', ''))
