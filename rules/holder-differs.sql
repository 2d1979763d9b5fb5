-- id:        holder-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      title
-- summary:   A post is given to somebody whom another article names beside its holder.
-- message:   {title} is {person} here but {other_person} in {there.file}
-- articles:  2
-- param:     window_days = 7
-- param:     few_articles = 8
--
-- A town has one mayor and a county one sheriff, though no register has them. An article
-- that names both people and gives the post to one of them says that the other has it
-- not, else it would say so. Posts change hands, so that article must lie within
-- window_days, or the holder be called so both before and after the day of the other. Bodies
-- that are named on both sides must share a word, and governors, of whom a country has many, have one on both sides. Among more than few_articles namesakes
-- and other towns meet, and the rule sleeps.
WITH held AS (
  SELECT claim, article, subject, subject_name, subject_known, office, title_words, article_from, article_to, body
  FROM title_claim
  WHERE status = 'current' AND polarity = 'affirmed' AND deputy IS NULL AND attributed = 0 AND form NOT IN ('list', 'appointment')
    AND small_desk(:few_articles)
    AND (office IN ('mayor', 'lord-mayor', 'sheriff', 'police-chief', 'police-commissioner', 'fire-chief', 'coroner',
                    'council-leader', 'council-president', 'governor', 'district-attorney',
                    'prosecutor-general', 'rector', 'harbour-master', 'village-head', 'party-leader', 'opposition-leader')
         OR (office = 'teacher' AND title_words LIKE 'head%')
         OR (office = 'coach' AND title_words LIKE 'head coach')))
SELECT x.claim AS here, y.claim AS there,
       x.office || coalesce(c.body, '') AS subject, x.title_words AS about,
       x.title_words AS title, x.subject_name AS person, y.subject_name AS other_person,
       x.subject_name AS value, y.subject_name AS other_value
FROM held x
-- c is where both are named and one has the post, y wherever that one has it
JOIN held c ON c.office = x.office AND c.subject <> x.subject AND c.article <> x.article
JOIN held y ON y.subject = c.subject AND y.office = c.office
WHERE (x.office <> 'governor' AND (x.body IS NULL OR c.body IS NULL) OR shared_words(x.body, c.body) > 0)
  AND shared_words(x.subject_name, c.subject_name) = 0
  -- the chair of a party is not its leader
  AND (x.office <> 'party-leader' OR folded(x.title_words) = folded(c.title_words))
  -- whom the register has holds what is of another town
  AND (x.subject_known IS NULL OR x.office = 'governor')
  AND EXISTS (SELECT 1 FROM name_claim n WHERE n.article = c.article AND n.subject = x.subject)
  AND NOT EXISTS (SELECT 1 FROM held z WHERE z.article = c.article AND z.subject = x.subject AND z.office = x.office)
  AND same_affair(x.article, c.article)
  AND (x.article_from IS NULL OR c.article_from IS NULL
       OR days_apart(x.article_from, x.article_to, c.article_from, c.article_to) <= :window_days
       OR (EXISTS (SELECT 1 FROM held w WHERE w.subject = c.subject AND w.office = c.office AND w.article_to <= x.article_to)
           AND EXISTS (SELECT 1 FROM held w WHERE w.subject = c.subject AND w.office = c.office AND w.article_from >= x.article_from)))
