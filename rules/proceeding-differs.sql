-- id:        proceeding-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      proceeding
-- summary:   A defendant pleads, is held, judged or sentenced in two ways on one day.
-- message:   {person}: {words} here but {other_words} in {there.file}
-- articles:  2
-- param:     window_days = 1
-- param:     few_articles = 40
--
-- "pleaded guilty" against "denies manslaughter", "granted bail" against "remanded in custody",
-- "cleared of" against "found guilty", "jailed for four years" against five. Pleas are changed and
-- verdicts overturned, so only articles of one affair that are dated to neighbouring days are held
-- against each other; somebody may also admit one charge and deny another, so an article that has
-- both settles it for all. Among more than few_articles a plea of an earlier case is told beside
-- today's, and the rule sleeps.
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject || ' ' || a.question AS subject, a.subject AS about, a.subject_name AS person,
       a.words, b.words AS other_words,
       a.answer AS value, b.answer AS other_value
FROM proceeding_fact a
JOIN proceeding_fact b ON b.subject = a.subject AND b.question = a.question AND b.answer > a.answer
WHERE small_desk(:few_articles) AND a.attributed = 0 AND b.attributed = 0
  AND a.article_from = a.article_to AND b.article_from = b.article_to
  AND same_affair(a.article, b.article)
  AND near_articles(a.article, b.article, :window_days)
  AND NOT EXISTS (SELECT 1 FROM proceeding_claim x JOIN proceeding_claim y
                  ON y.article = x.article AND y.subject = x.subject AND y.question = x.question
                  WHERE x.subject = a.subject AND x.question = a.question AND x.answer <> y.answer)
