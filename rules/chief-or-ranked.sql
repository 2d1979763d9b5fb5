-- id:        chief-or-ranked
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      title
-- summary:   One officer is the chief of a force here and has a rank under it there.
-- message:   {person} is {title} here and {other_title} in {there.file}
-- param:     same_days = 7
-- param:     top = 55
--
-- Who leads a police force or a fire brigade is no sergeant, lieutenant or captain of it in the
-- same week. Ranks above top may be the chief's own, and small brigades have a captain for a
-- chief, so an article that gives both words agrees with either, and so does a
-- deputy or a former chief. "Police Chief Inspector" is no chief: titles that share a word
-- are left alone.
WITH chief AS (
  SELECT * FROM title_fact
  WHERE office_class IN ('police-chief', 'sheriff')
    AND status = 'current' AND polarity = 'affirmed' AND deputy IS NULL
), ranked AS (
  SELECT * FROM title_fact
  WHERE ladder = 'police' AND rank + 0 < :top AND status = 'current' AND polarity = 'affirmed'
    AND deputy IS NULL
)
SELECT a.fact AS here_fact, b.fact AS there_fact, a.subject, a.subject_name AS person,
       a.title_words AS title, b.title_words AS other_title,
       a.office AS value, b.office AS other_value
FROM chief a JOIN ranked b ON b.subject = a.subject
WHERE shared_words(a.title_words, b.title_words) = 0
  AND near_articles(a.article, b.article, :same_days)
  AND NOT EXISTS (SELECT 1 FROM title_claim x JOIN title_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND x.office = a.office
                    AND y.subject = a.subject AND y.office = b.office)
