-- id:        given-name-differs
-- class:     spelling
-- severity:  error
-- precision: medium
-- kind:      name
-- summary:   One holder of a post has two given names that are a letter or two apart.
-- message:   {form} is {other_form} in {there.file}
-- articles:  2
-- param:     near_letters = 2
-- param:     few_articles = 40
--
-- "Jean" and "Joan" are both given names, so the two might be two people. They are taken
-- for one where the articles tell of one affair, no article has both and the surname is
-- the same; a post in common allows a letter more, and a seat that one alone holds, as a
-- mayor's, any name that begins alike on a desk of few_articles. "Paul" and "Paula", "Mark" and "Mary" may be
-- a couple, so without a post the rule only asks, and it is silent where they are known
-- as a man and a woman. Where more than few_articles articles are compared, strangers meet, so there a
-- man's name is never a woman's, and two names that are both common are a letter apart. The spellings of Mohammed are left alone, and so are
-- names with an ending, as Hungary's Gyula and Mrs. Gyuláné, and two spellings that the register
-- accepts for one person.
WITH last_word AS (
  SELECT subject, form, fact, article, key,
         replace(form, rtrim(form, replace(form, ' ', '')), '') AS surname
  FROM name_fact
  WHERE type = 'person' AND part = 'full' AND subject IS NOT NULL AND subject_known IS NULL AND form NOT LIKE '%"%' AND form NOT LIKE '%.%'),
named AS (
  SELECT subject, form, min(fact) AS fact, min(article) AS article, max(key) AS key, folded(surname) AS surname,
         substr(form, 1, length(form) - length(surname) - 1) AS given
  FROM last_word
  GROUP BY subject, form, surname),
paired AS (
  SELECT a.fact AS a_fact, b.fact AS b_fact, a.subject AS a_subject, b.subject AS b_subject, a.surname,
         a.form AS a_form, b.form AS b_form, a.given AS a_given, b.given AS b_given,
         a.article AS a_article, b.article AS b_article,
         EXISTS (SELECT 1 FROM title_fact x JOIN title_fact y ON y.subject = b.subject
                      AND (y.office_class = x.office_class OR (x.office_class IN ('lawyer', 'prosecutor') AND y.office_class IN ('lawyer', 'prosecutor')))
                 WHERE x.subject = a.subject AND x.office_class NOT IN ('citizen', 'rank', 'suspect')) AS one_post,
         EXISTS (SELECT 1 FROM title_fact x JOIN title_fact y ON y.subject = b.subject AND y.office = x.office
                 WHERE x.subject = a.subject AND x.status = 'current' AND y.status = 'current'
                   AND x.office_class IN ('mayor', 'governor', 'head-of-government', 'head-of-state')) AS one_seat
  FROM named a
  JOIN named b ON b.surname = a.surname AND b.subject > a.subject
  WHERE length(a.given) >= 4 AND length(b.given) >= 4
    AND folded(a.given) <> folded(b.given)
    AND ifnull(a.key <> b.key, 1)
    AND substr(a.given, 1, 1) = substr(b.given, 1, 1)
    AND same_affair(a.article, b.article))
SELECT p.a_fact AS here_fact, p.b_fact AS there_fact,
       p.surname AS subject, p.a_form AS form, p.b_form AS other_form,
       p.a_form AS value, p.b_form AS other_value,
       CASE WHEN p.one_post = 0
                 AND (p.a_given || 'a' = p.b_given OR p.b_given || 'a' = p.a_given
                      OR substr(p.a_given, 1, length(p.a_given) - 1) = substr(p.b_given, 1, length(p.b_given) - 1)) THEN 'warning'
            ELSE 'error' END AS severity
FROM paired p
WHERE (name_distance(p.a_given, p.b_given) <= 1
       OR (length(p.a_given) >= 5 AND length(p.b_given) >= 5
           AND (p.a_given LIKE '%y') = (p.b_given LIKE '%y') AND (p.a_given LIKE '%ie') = (p.b_given LIKE '%ie')
           AND substr(p.a_given, 1, 2) = substr(p.b_given, 1, 2) AND name_distance(p.a_given, p.b_given) <= :near_letters)
       OR (p.one_post = 1 AND length(p.a_given) >= 5 AND length(p.b_given) >= 5 AND substr(p.a_given, 1, 3) = substr(p.b_given, 1, 3)
           AND name_distance(p.a_given, p.b_given) <= :near_letters + 1)
       OR (p.one_seat = 1 AND small_desk(:few_articles) AND substr(p.a_given, 1, 2) = substr(p.b_given, 1, 2)))
  AND (small_desk(:few_articles)
       OR (coalesce(given_gender(p.a_given) <> given_gender(p.b_given), 0) = 0
           AND (p.one_post = 1 OR substr(p.a_given, 1, length(p.a_given) - 1) <> substr(p.b_given, 1, length(p.b_given) - 1))
           AND (name_distance(p.a_given, p.b_given) <= 1 OR NOT (borne(p.a_given) AND borne(p.b_given)))))
  AND p.a_given || 's' <> p.b_given AND p.b_given || 's' <> p.a_given
  AND NOT nicknamed(p.a_form, p.b_form)
  AND folded(p.a_given) NOT LIKE folded(p.b_given) || '__%' AND folded(p.b_given) NOT LIKE folded(p.a_given) || '__%'
  AND NOT transliterations(p.a_form, p.b_form)
  AND NOT spelled_abroad(p.a_form, p.b_form)
  AND replace(replace(folded(p.a_given), 'ks', 'x'), 'xander', 'xandr') <> replace(replace(folded(p.b_given), 'ks', 'x'), 'xander', 'xandr')
  AND NOT (substr(p.a_given, 1, 3) IN ('Moh', 'Muh', 'Abd') AND substr(p.b_given, 1, 3) IN ('Moh', 'Muh', 'Abd'))
  AND NOT EXISTS (SELECT 1 FROM name_claim x JOIN name_claim y ON y.article = x.article
                  WHERE x.subject = p.a_subject AND y.subject = p.b_subject)
  AND (p.one_post = 1
       OR NOT EXISTS (SELECT 1 FROM gender_fact x JOIN gender_fact y ON y.subject = p.b_subject
                      WHERE x.subject = p.a_subject
                        AND ((x.gender <> y.gender AND (x.sure + 0 >= 1 OR x.signs + 0 >= 2) AND (y.sure + 0 >= 1 OR y.signs + 0 >= 2))
                             OR x.borne <> y.borne)))
