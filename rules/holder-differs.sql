-- id:        holder-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      title
-- summary:   A post is given to somebody whom another article names beside its holder.
-- message:   {title} is {person} here but {other_person} in {there.file}
-- param:     window_days = 7
-- param:     few_articles = 40
--
-- A town has one mayor and a county one sheriff, though no register has them. An article
-- that names both people and gives the post to one of them says that the other has it
-- not, else it would say so. Posts change hands, so that article must lie within
-- window_days, or the holder be called so both before and after the day of the other. Bodies
-- that are named on both sides must share a word. Among more than few_articles namesakes
-- and other towns meet, and the rule sleeps.
WITH held AS (
  SELECT claim, article, subject, subject_name, office, title_words, article_from, article_to, body
  FROM title_claim
  WHERE status = 'current' AND polarity = 'affirmed' AND deputy IS NULL AND attributed = 0 AND form NOT IN ('list', 'appointment')
    AND small_desk(:few_articles)
    AND (office IN ('mayor', 'lord-mayor', 'sheriff', 'police-chief', 'police-commissioner', 'fire-chief', 'coroner',
                    'council-leader', 'council-president', 'governor', 'district-attorney',
                    'prosecutor-general', 'rector', 'harbour-master', 'village-head', 'party-leader', 'opposition-leader')
         OR (office = 'teacher' AND title_words LIKE 'head%')
         OR (office = 'coach' AND title_words LIKE 'head coach')))
SELECT x.claim AS here, y.claim AS there,
       x.office || coalesce(y.body, '') AS subject, x.title_words AS about,
       x.title_words AS title, x.subject_name AS person, y.subject_name AS other_person,
       x.subject_name AS value, y.subject_name AS other_value
FROM held x
JOIN held y ON y.office = x.office AND y.subject <> x.subject AND y.article <> x.article
WHERE (x.body IS NULL OR y.body IS NULL OR shared_words(x.body, y.body) > 0)
  AND shared_words(x.subject_name, y.subject_name) = 0
  AND EXISTS (SELECT 1 FROM name_claim n WHERE n.article = y.article AND n.subject = x.subject)
  AND NOT EXISTS (SELECT 1 FROM held z WHERE z.article = y.article AND z.subject = x.subject AND z.office = x.office)
  AND same_affair(x.article, y.article)
  AND (x.article_from IS NULL OR y.article_from IS NULL
       OR days_apart(x.article_from, x.article_to, y.article_from, y.article_to) <= :window_days
       OR (EXISTS (SELECT 1 FROM held w WHERE w.subject = y.subject AND w.office = y.office AND w.article_to <= x.article_to)
           AND EXISTS (SELECT 1 FROM held w WHERE w.subject = y.subject AND w.office = y.office AND w.article_from >= x.article_from)))
