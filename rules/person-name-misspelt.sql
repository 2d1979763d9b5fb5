-- id:        person-name-misspelt
-- class:     spelling
-- severity:  error
-- precision: high
-- kind:      name
-- summary:   One person's name is spelled two ways, a slip apart.
-- message:   {form} is {other_form} in {there.file}
-- note:      {register}
-- param:     few_articles = 40
-- param:     own_articles = 3
--
-- Two names a letter or two apart are one person's where the articles speak of one
-- affair and no article has both people; so are "de la Fuente" and "del Fuente". Spellings that the register accepts side by
-- side (Zelensky, Zelenskyy) are a matter of style and not reported here, nor is the sh that is sz in Polish. A
-- name in the plural (the Joe Bidens of this world) is no other name, nor is a short form in -ie. On a large
-- archive strangers meet: two names that English bears word for word are one person's where the two have a kind of
-- office in common or their articles tell of one affair; and a surname that own_articles articles write so, being more
-- than a twentieth of all, is another's, or how their houses write it.
WITH named AS (
  SELECT subject, form, spelling, fact, desk, articles,
         -- what one article cannot tell to be a person's name, another can
         CASE WHEN part IS NULL THEN CASE WHEN form LIKE '% %' THEN 'full' ELSE 'surname' END ELSE part END AS part
  FROM name_fact
  WHERE type = 'person'
     OR (type = 'other' AND subject IN (SELECT e.entity FROM entity e WHERE e.kind = 'person'))),
written AS MATERIALIZED (
  SELECT subject, part, form, max(spelling) AS spelling, min(fact) AS fact,
         -- without a nickname in quotation marks between given name and surname, and without Jr.
         replace(replace(replace(replace(
           CASE WHEN form LIKE '% "%" %' THEN substr(form, 1, instr(form, ' "')) || substr(form, instr(form, '" ') + 2)
                WHEN form LIKE '% “%” %' THEN substr(form, 1, instr(form, ' “')) || substr(form, instr(form, '” ') + 2)
                ELSE form END, ' Jr.', ''), ' Sr.', ''), ' Jr', ''), ' Sr', '') AS plain
  FROM named
  WHERE part IN ('full', 'surname') AND subject IS NOT NULL
  GROUP BY subject, part, form),
called AS MATERIALIZED (
  SELECT subject, folded(plain) AS surname FROM written WHERE part = 'surname'),
-- "Chief Brenniger" beside "Oda Brenninger", whom no place calls by the surname alone
shown AS (
  SELECT *, 0 AS in_full FROM written
  UNION ALL
  SELECT subject, 'surname', last_word, spelling, fact, last_word, 1
  FROM (SELECT *, replace(plain, rtrim(plain, replace(plain, ' ', '')), '') AS last_word,
               substr(plain, 1, instr(plain, ' ') - 1) AS first_word
        FROM written
        WHERE part = 'full' AND plain LIKE '% %' AND plain NOT LIKE '% % %' AND subject IN (SELECT subject FROM called)) w
  -- nor by the first word: Wang Yan is Mr. Wang
  WHERE NOT EXISTS (SELECT 1 FROM called c WHERE c.subject = w.subject
                      AND c.surname IN (folded(w.last_word), folded(w.first_word)))),
spelled AS MATERIALIZED (
  SELECT *, replace(replace(replace(replace(replace(replace(replace(folded(plain), ' de la ', ' '), ' de los ', ' '), ' del ', ' '),
                    ' de ', ' '), ' van der ', ' '), ' van den ', ' '), ' van de ', ' ') AS bare,
         replace(folded(plain), rtrim(folded(plain), replace(folded(plain), ' ', '')), '') AS last_word,
         substr(folded(plain), 1, instr(folded(plain) || ' ', ' ') - 1) AS first_word,
         length(folded(plain)) - length(replace(folded(plain), ' ', '')) + 1 AS words
  FROM shown),
introduced AS MATERIALIZED (
  SELECT subject, last_word FROM spelled WHERE part = 'full'),
surnames AS MATERIALIZED (
  SELECT subject, replace(folded(form), rtrim(folded(form), replace(folded(form), ' ', '')), '') AS last_word,
         count(DISTINCT desk) AS desks, sum(articles) AS articles
  FROM named
  WHERE part IN ('full', 'surname') AND subject IS NOT NULL
  GROUP BY subject, last_word),
held AS MATERIALIZED (
  SELECT DISTINCT subject, person_form, office_class FROM title_fact WHERE office_class IS NOT NULL),
housed AS MATERIALIZED (
  SELECT DISTINCT subject, article, person_form, coalesce(body, portfolio) AS house FROM title_claim
  WHERE coalesce(body, portfolio) IS NOT NULL)
SELECT f.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject,
       a.form AS form, b.form AS other_form,
       a.form AS value, b.form AS other_value,
       CASE WHEN b.spelling IN ('preferred', 'accepted') THEN 'here'
            WHEN a.spelling IN ('preferred', 'accepted') THEN 'there'
            -- who is introduced by full name is called by it
            WHEN a.part = 'full' THEN NULL
            WHEN (a.subject, a.last_word) NOT IN (SELECT * FROM introduced)
                 AND (b.subject, b.last_word) IN (SELECT * FROM introduced) THEN 'here'
            WHEN (a.subject, a.last_word) IN (SELECT * FROM introduced)
                 AND (b.subject, b.last_word) NOT IN (SELECT * FROM introduced) THEN 'there' END AS wrong,
       CASE WHEN b.spelling IN ('preferred', 'accepted') THEN 'the register has ' || b.form
            WHEN a.spelling IN ('preferred', 'accepted') THEN 'the register has ' || a.form END AS register
-- CROSS JOIN: two forms are compared once, not for every place of the first
FROM spelled a
CROSS JOIN spelled b ON b.subject = a.subject AND b.part = a.part AND b.form <> a.form
CROSS JOIN name_fact f ON f.subject = a.subject AND f.form = a.form AND ifnull(f.part, a.part) = a.part
WHERE a.in_full = 0 AND folded(a.plain) <> folded(b.plain)
  AND (name_distance(a.plain, b.plain) <= 2
       OR (small_desk(:few_articles) AND nicknamed(a.form, b.form) AND name_distance(a.last_word, b.last_word) <= 2)
       -- "Anna M. Berg" beside "Anna Bergh"
       OR (a.part = 'full' AND min(a.words, b.words) = 2 AND max(a.words, b.words) = 3
           AND a.first_word = b.first_word AND a.last_word <> b.last_word
           AND length(a.last_word) >= 5 AND length(b.last_word) >= 5
           AND name_distance(a.last_word, b.last_word) <= 2)
       OR (a.bare = b.bare AND length(a.bare) < length(folded(a.plain)) AND length(b.bare) < length(folded(b.plain))))
  AND NOT (nicknamed(a.form, b.form) AND (a.part <> 'full' OR a.last_word = b.last_word))
  AND NOT spelled_abroad(a.form, b.form)
  AND replace(replace(folded(a.form), 'sz', 'sh'), 'cz', 'ch') <> replace(replace(folded(b.form), 'sz', 'sh'), 'cz', 'ch')
  AND a.last_word || 's' <> b.last_word AND b.last_word || 's' <> a.last_word
  AND a.last_word || 'es' <> b.last_word AND b.last_word || 'es' <> a.last_word
  AND NOT (a.last_word = b.last_word
           AND (b.first_word IN (a.first_word || 'ie', a.first_word || 'y', a.first_word || substr(a.first_word, -1) || 'y')
                OR a.first_word IN (b.first_word || 'ie', b.first_word || 'y', b.first_word || substr(b.first_word, -1) || 'y')))
  AND replace(replace(folded(a.plain), '.', ''), ' ', '') <> replace(replace(folded(b.plain), '.', ''), ' ', '')
  AND a.plain NOT LIKE '%"%' AND b.plain NOT LIKE '%"%' AND a.plain NOT LIKE '%“%' AND b.plain NOT LIKE '%“%'
  AND NOT (coalesce(a.spelling, '') IN ('preferred', 'accepted') AND coalesce(b.spelling, '') IN ('preferred', 'accepted'))
  AND NOT EXISTS (SELECT 1 FROM surnames x JOIN surnames y ON y.subject = x.subject AND y.last_word = b.last_word
                  WHERE x.subject = a.subject AND x.last_word = a.last_word AND a.last_word <> b.last_word
                    AND (min(x.desks, y.desks) >= 2 OR NOT small_desk(:few_articles))
                    AND min(x.articles, y.articles) >= :own_articles
                    AND min(x.articles, y.articles) * 20 > max(x.articles, y.articles))
  -- the two words of one name: Zhang Hung is called by either
  AND NOT EXISTS (SELECT 1 FROM spelled w WHERE w.subject = a.subject AND w.part = 'full' AND a.part = 'surname'
                    AND (w.first_word = a.last_word AND w.last_word = b.last_word
                         OR w.first_word = b.last_word AND w.last_word = a.last_word))
  -- a reporter of one house and a reporter of another
  AND NOT EXISTS (SELECT 1 FROM housed x JOIN housed y ON y.subject = x.subject AND y.article = x.article
                  WHERE x.subject = a.subject AND x.person_form LIKE '%' || a.form AND y.person_form LIKE '%' || b.form
                    AND shared_words(x.house, y.house) = 0)
  -- a note's number and a mangled apostrophe are no letters
  AND a.form NOT GLOB '*[0-9Ã]' AND b.form NOT GLOB '*[0-9Ã]'
  AND a.form NOT GLOB '*.[A-Z][a-z]*' AND b.form NOT GLOB '*.[A-Z][a-z]*'
  AND (a.form LIKE '% %' OR a.form NOT GLOB '[a-z]*') AND (b.form LIKE '% %' OR b.form NOT GLOB '[a-z]*')
  AND (small_desk(:few_articles)
       OR ((a.last_word = b.last_word OR a.part = 'surname' OR a.first_word = b.first_word)
           AND (a.part = 'surname' OR a.spelling IS NOT NULL AND a.last_word = b.last_word OR b.spelling IS NOT NULL AND a.last_word = b.last_word
                OR NOT (borne(a.last_word) AND borne(b.last_word) AND borne(a.first_word) AND borne(b.first_word))
                OR EXISTS (SELECT 1 FROM held x JOIN held y ON y.subject = x.subject AND y.office_class = x.office_class
                           WHERE x.subject = a.subject AND x.person_form = a.form AND y.person_form = b.form)
                OR ((SELECT x.articles FROM surnames x WHERE x.subject = b.subject AND x.last_word = b.last_word) <= :few_articles
                    AND EXISTS (SELECT 1 FROM name_fact g
                                WHERE g.subject = b.subject AND g.form = b.form AND same_affair(f.article, g.article))))))
