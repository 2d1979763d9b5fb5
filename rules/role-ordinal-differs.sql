-- id:        role-ordinal-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      succession
-- summary:   One person is the first woman in an office here and the second there, or its 46th holder and its 47th.
-- message:   {person} is the {words} here and the {other_words} in {there.file}
-- param:     few_articles = 40
--
-- Who has held an office twice counts twice, and an article that gives both numbers
-- settles it. Numbers of different offices are left alone, and so are those of different
-- groups: the first woman may be the third Muslim. Among more than few_articles a number
-- is too often that of another office, or another's.
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject || coalesce(a."group", '') AS subject, a.subject_name AS about, a.subject_name AS person,
       a.words AS words, b.words AS other_words,
       a.number AS value, b.number AS other_value
FROM succession_fact a
JOIN succession_fact b ON b.subject = a.subject AND b."group" IS a."group" AND b.number + 0 > a.number + 0
WHERE a.polarity = 'affirmed' AND b.polarity = 'affirmed'
  AND (a.office IS NULL OR b.office IS NULL OR same_office(a.office, b.office))
  AND small_desk(:few_articles)
  AND NOT EXISTS (SELECT 1 FROM succession_claim x JOIN succession_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND y.subject = a.subject AND y."group" IS x."group"
                    AND x.number = a.number AND y.number = b.number AND x.article <> a.article)
