-- id:        gender-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      gender
-- summary:   One person is he in one place and she in another.
-- message:   {person} is {word} here and {other_word} in {there.file}
-- param:     fewest_signs = 2
-- param:     few_articles = 40
--
-- Only words that can mean nobody else count. Within an article, a title (Ms.,
-- spokeswoman) stands against a pronoun. Between articles, the odd one needs a title,
-- fewest_signs pronouns of which one has nobody else of that gender near, or one that
-- says who is quoted right behind the sentence about that person, and no given name that
-- only the others bear; the other side needs as much, or more articles. The one that says
-- who is quoted counts on a desk of few_articles: among thousands it is once somebody
-- else's. An article that gives a surname alone may mean a namesake.
WITH side AS (
  SELECT subject, gender, sum(articles) AS articles,
         max(CASE WHEN honorific = 'yes' OR (bound = 'yes' AND small_desk(:few_articles))
                       OR (signs + 0 >= :fewest_signs AND sure + 0 >= 1)
                  THEN 1 ELSE 0 END) AS strong
  FROM gender_fact
  WHERE mixed IS NULL AND named = 'full'
  GROUP BY subject, gender)
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject,
       a.subject_name AS person,
       a.word AS word, b.word AS other_word,
       a.gender AS value, b.gender AS other_value,
       CASE b.registered WHEN b.gender THEN 'here' WHEN a.gender THEN 'there' END AS wrong
FROM gender_fact a
JOIN side t ON t.subject = a.subject AND t.gender = a.gender
JOIN side s ON s.subject = a.subject AND s.gender <> a.gender
JOIN gender_fact b ON b.subject = a.subject AND b.gender = s.gender
WHERE a.mixed IS NULL AND b.mixed IS NULL AND a.named = 'full' AND b.named = 'full'
  AND ((a.honorific = 'yes' AND a.word <> 'Mrs.' AND a.word <> 'Mrs'
        AND CASE WHEN a.borne IS NULL THEN s.strong = 1 ELSE a.borne <> a.gender END)
       OR (((a.bound = 'yes' AND small_desk(:few_articles)) OR (a.signs + 0 >= :fewest_signs AND a.sure + 0 >= 1))
           AND a.borne IS NULL))
  AND (a.registered IS NULL OR a.registered = a.gender OR a.sure + 0 >= 2)
  AND (t.articles < s.articles OR (t.articles = s.articles AND s.strong = 1))
UNION ALL
SELECT a.fact, b.fact, a.subject, a.subject_name, a.word, b.word, a.gender, b.gender, 'here'
FROM gender_fact a
JOIN gender_fact b ON b.subject = a.subject AND b.article = a.article AND b.gender <> a.gender
WHERE a.mixed = 'yes' AND b.mixed = 'yes' AND a.honorific = 'no' AND b.honorific = 'yes'
  AND (b.borne IS NULL OR b.borne = b.gender)
