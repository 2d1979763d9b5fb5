-- id:        age-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      age
-- summary:   One person has two ages, and the time between the articles does not explain it.
-- message:   {person} is {age} here but {other_age} in {there.file}
-- param:     year_days = 365
-- param:     generation = 15
--
-- Nobody grows younger, and nobody ages by more than the years that pass, so the
-- days between two articles say how much older a person may be in the later one (an
-- article without a day is held against itself and those of its affair only):
-- one birthday more than the full years. The dead stay as old as they were, from the
-- article on that speaks of the death. Where
-- an article has no day of its own, a difference of one year is left alone. One
-- year off is a warning: a birthday or an older report may stand behind it. An
-- age told of an earlier day is not compared, nor are a Jr. and a Sr., nor two
-- names of one article of which one is shorter. Two ages a generation apart are
-- mostly those of father and son, or of one person's youth: they count when a slip
-- would explain them (47 and 74, 31 and 51), both names are the same and neither is
-- said to be somebody's kin. Birthdays have a rule of their own. Articles tell of the youth of
-- people whom everybody knows, so those of the register are left to their birth dates.
-- Children listed by their given names are compared within one affair.
WITH pair AS (
  SELECT a.claim AS here, b.claim AS there, a.subject, a.subject_name AS person,
         a.low AS age, b.low AS other_age,
         CAST(a.low AS INTEGER) AS years, CAST(b.low AS INTEGER) AS other_years,
         a.article_from AS day, b.article_from AS other_day,
         CASE WHEN a.article_from = a.article_to AND b.article_from = b.article_to
              THEN b.article_from - a.article_from END AS gap,
         CASE WHEN a.frozen = 'yes' THEN 1 ELSE 0 END AS dead
  FROM age_claim a JOIN age_claim b ON b.subject = a.subject AND b.claim <> a.claim
  WHERE a.form NOT IN ('verb', 'birth', 'birthday', 'decade')
    AND b.form NOT IN ('verb', 'birth', 'birthday', 'decade')
    AND a.first_day IS NULL AND b.first_day IS NULL
    AND a.attributed = 0 AND b.attributed = 0
    AND (a.article = b.article OR a.subject_known IS NULL)
    AND (a.article = b.article
         OR (a.article_from = a.article_to AND b.article_from = b.article_to)
         OR same_affair(a.article, b.article))
    AND ifnull(a.suffix, '') = ifnull(b.suffix, '')
    AND (CAST(b.low AS INTEGER) - CAST(a.low AS INTEGER) < :generation
         OR (a.named = b.named AND a.relation IS NULL AND b.relation IS NULL
             AND (substr(a.low, 1, 1) || substr(b.low, 1, 1) = substr(b.low, 2) || substr(a.low, 2)
                  OR substr(a.low, 2) = substr(b.low, 2))))
    AND (a.named = b.named OR a.article <> b.article)
    AND ((a.form <> 'list' AND b.form <> 'list') OR same_affair(a.article, b.article))
    AND CAST(b.low AS INTEGER) > CAST(a.low AS INTEGER)
)
SELECT here, there, subject, person, age, other_age, age AS value, other_age AS other_value,
       CASE WHEN other_years - years = 1 THEN 'warning' ELSE 'error' END AS severity
FROM pair
WHERE CASE
        WHEN gap IS NULL THEN other_years - years > 1
        WHEN gap <= 0 THEN 1
        WHEN dead = 1 THEN 1
        ELSE other_years - years > gap / :year_days + 1
      END
