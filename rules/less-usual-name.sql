-- id:        less-usual-name
-- class:     style
-- severity:  style
-- precision: high
-- kind:      less_usual_name
-- summary:   A name stands in a form that far fewer houses write than another.
-- message:   {form} is {usual} in most houses
-- param:     own_articles = 3
--
-- Both forms are right, so this is for a desk to choose: one that writes its form in
-- own_articles articles has chosen, as has one whose house style in crosscheck.toml prefers
-- it. A place that the desk writes in the other form as well is place-name-two-spellings'.
-- Words in quotation marks stand as they were written.
WITH written AS (
  SELECT form, coalesce(desk, '') AS house, sum(articles) AS articles
  FROM less_usual_name_fact
  GROUP BY form, coalesce(desk, ''))
SELECT f.fact AS here_fact, f.form || ' ' || coalesce(f.desk, '') AS subject, f.usual AS about,
       f.form, f.usual
FROM less_usual_name_fact f
JOIN written w ON w.form = f.form AND w.house = coalesce(f.desk, '')
WHERE w.articles < :own_articles
  AND NOT EXISTS (SELECT 1 FROM name_fact n
                  WHERE n.type = f.type AND n.type = 'place' AND n.form = f.usual AND n.desk IS f.desk)
