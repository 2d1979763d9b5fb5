-- id:        adviser-or-envoy
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      title
-- summary:   One person is a country's adviser here and its envoy there.
-- message:   {person} is {title} here but {other_title} in {there.file}
-- note:      {register}
-- param:     window_days = 30
-- param:     few_articles = 40
--
-- An adviser has no mandate to speak for a country, an envoy and a negotiator have; which of
-- the two somebody is at one set of talks, one desk should know. Envoy, special envoy and
-- negotiator can be one man at one time and are never held against each other, nor are a
-- leader's own adviser, an aide and advisers of a kind (senior, military), who are sent to talks
-- as often as not. Where the register has the person in one of the two offices, the other is
-- wrong; where it does not, the articles must be few, of one affair, and name the country on both
-- sides. An article that gives somebody both settles it.
WITH held AS MATERIALIZED (
  SELECT *, CASE office_class WHEN 'envoy' THEN 'envoy' ELSE 'adviser' END AS role
  FROM title_fact
  WHERE status = 'current' AND polarity = 'affirmed' AND deputy IS NULL
    AND (office_class = 'envoy' AND title_words NOT LIKE 'representative%'
         OR office = 'adviser' AND title_words NOT LIKE '% %' AND title_words NOT LIKE 'council%' AND title_words NOT LIKE 'counsel%'
            AND polity_source = 'stated' AND principal IS NULL AND portfolio IS NULL AND body IS NULL)),
known AS MATERIALIZED (
  SELECT t.person, t.polity, t.from_day, t.to_day,
         CASE o.class WHEN 'envoy' THEN 'envoy' ELSE 'adviser' END AS role, o.name
  FROM tenure t JOIN office o ON o.office = t.office
  WHERE o.class IN ('envoy', 'adviser', 'security-adviser')),
clash AS (
  SELECT a.fact AS here_fact, b.fact AS there_fact, a.subject, a.subject_name AS person,
         a.office, b.office AS other_office, a.polity AS own, b.polity AS other,
         a.article, b.article AS other_article,
         (SELECT min(k.name) FROM known k
          WHERE k.person = a.subject_known AND k.role = 'envoy' AND k.polity = a.polity
            AND coalesce(k.from_day, -99999) <= coalesce(a.article_to, 99999)
            AND coalesce(k.to_day, 99999) >= coalesce(a.article_from, 99999)) AS envoy,
         (SELECT min(k.name) FROM known k
          WHERE k.person = a.subject_known AND k.role = 'adviser' AND k.polity = a.polity
            AND coalesce(k.from_day, -99999) <= coalesce(a.article_to, 99999)
            AND coalesce(k.to_day, 99999) >= coalesce(a.article_from, 99999)) AS adviser
  FROM held a
  JOIN held b ON b.subject = a.subject AND b.role > a.role
  WHERE (b.polity IS NULL OR b.polity = a.polity)
    AND near_articles(a.article, b.article, :window_days)
    AND NOT EXISTS (SELECT 1 FROM title_claim x JOIN title_claim y ON y.article = x.article
                    WHERE x.subject = a.subject AND x.office_class IN ('adviser', 'security-adviser')
                      AND y.subject = a.subject AND y.office_class = 'envoy'))
SELECT c.here_fact, c.there_fact, c.subject, c.person, o.name AS title, p.name AS other_title,
       o.name AS value, p.name AS other_value,
       CASE WHEN c.envoy IS NOT NULL THEN 'here' WHEN c.adviser IS NOT NULL THEN 'there' END AS wrong,
       'the register has ' || c.person || ' as ' || coalesce(c.envoy, c.adviser) AS register
FROM clash c
JOIN office o ON o.office = c.office
JOIN office p ON p.office = c.other_office
WHERE (c.envoy IS NULL OR c.adviser IS NULL)
  AND (c.envoy IS NOT NULL OR c.adviser IS NOT NULL
       OR (c.own = c.other AND small_desk(:few_articles) AND same_affair(c.article, c.other_article)))
