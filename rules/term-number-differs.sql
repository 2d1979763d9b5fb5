-- id:        term-number-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      term_number
-- summary:   One person is serving two terms of different numbers at the same time.
-- message:   {person} is in term {value} here and in term {other_value} in {there.file}
-- param:     window_days = 60
-- param:     few_articles = 40
--
-- Who is on a second consecutive term is not serving the third. Somebody may have had two
-- offices, so where both articles name the office it must be the same. A new term begins
-- at an election, so the articles must lie close together, and among more than
-- few_articles the rule sleeps.
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject, a.subject_name AS person,
       a.number AS value, b.number AS other_value
FROM term_number_fact a
JOIN term_number_fact b ON b.subject = a.subject AND b.number > a.number
WHERE small_desk(:few_articles)
  AND (a.office = b.office OR a.office IS NULL OR b.office IS NULL)
  AND near_articles(a.article, b.article, :window_days)
