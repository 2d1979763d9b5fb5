-- id:        two-given-names
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      name
-- summary:   One person of one surname and one age has two given names.
-- message:   {form} is {other_form} in {there.file}
-- articles:  2
-- param:     few_articles = 40
-- param:     youngest = 10
--
-- "Joe Shirley, 43," and "Scott Shirley, 43," of one affair are one man, or twins. So no
-- article may have both, nor may their genders differ, and children under youngest are left
-- alone, as brothers and sisters of a year are many. A nickname and a second given name are
-- no other name, and a slip of the pen has a rule of its own.
WITH aged AS (
  SELECT n.subject, n.form, a.low AS age, min(n.fact) AS fact, min(n.article) AS article,
         folded(replace(n.form, rtrim(n.form, replace(n.form, ' ', '')), '')) AS surname,
         substr(folded(n.form), 1, instr(folded(n.form) || ' ', ' ') - 1) AS given
  FROM name_fact n JOIN age_fact a ON a.subject = n.subject
  WHERE n.type = 'person' AND n.part = 'full' AND n.form NOT LIKE '%.%'
    AND a.low = a.high AND a.low + 0 >= :youngest AND small_desk(:few_articles)
  GROUP BY n.subject, n.form, a.low
)
SELECT a.fact AS here_fact, b.fact AS there_fact, a.surname AS subject,
       a.form, b.form AS other_form, a.form AS value, b.form AS other_value
FROM aged a JOIN aged b ON b.surname = a.surname AND b.age = a.age AND b.subject > a.subject
WHERE name_distance(a.given, b.given) > 2
  AND NOT nicknamed(a.form, b.form)
  AND NOT EXISTS (SELECT 1 FROM name_fact x JOIN name_fact y ON y.subject = b.subject
                  WHERE x.subject = a.subject AND x.part = 'full' AND y.part = 'full'
                    AND shared_words(folded(x.form), folded(y.form)) > 1)
  AND ifnull(given_gender(a.form) = given_gender(b.form), 1)
  AND same_affair(a.article, b.article)
  AND NOT EXISTS (SELECT 1 FROM gender_fact x JOIN gender_fact y ON y.subject = b.subject
                  WHERE x.subject = a.subject AND x.gender <> y.gender)
  AND NOT EXISTS (SELECT 1 FROM name_claim x JOIN name_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND y.subject = b.subject)
