-- id:        polity-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      title
-- summary:   One minister, head of state or royal is given to two countries.
-- message:   {person} is {title} of {country} here and of {other_country} in {there.file}
-- param:     few_articles = 40
--
-- Of heads of state and government, royals and ministers. Envoys and ambassadors are sent
-- from one country to another and called after either, and a senator is of a country and
-- of a state, so they are left alone. An article that gives somebody both countries
-- settles it.
WITH held AS (
  SELECT * FROM title_fact
  WHERE length(polity) = 2 AND polarity = 'affirmed' AND status IN ('current', 'deputy', 'acting')
    AND (office_class LIKE '%-minister' OR office_class IN ('minister', 'royal', 'head-of-state', 'head-of-government'))
    AND small_desk(:few_articles)
    -- "Trump, Ukraine president" names two whom an article is about
    AND (subject_known IS NULL OR in_office(subject_known, office, article_from) = 1
         OR form <> 'appositive' AND polity_source <> 'article')
)
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject, a.subject_name AS person, a.title_words AS title,
       country_name(a.polity) AS country, country_name(b.polity) AS other_country,
       country_name(a.polity) AS value, country_name(b.polity) AS other_value,
       CASE WHEN in_office(a.subject_known, a.office, a.article_from) = 1 THEN 'there'
            WHEN in_office(b.subject_known, b.office, b.article_from) = 1 THEN 'here' END AS wrong
FROM held a
JOIN held b ON b.subject = a.subject AND b.office_class = a.office_class AND b.polity > a.polity
WHERE a.deputy IS b.deputy
  AND NOT EXISTS (SELECT 1 FROM title_claim x JOIN title_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND x.polity = a.polity
                    AND y.subject = a.subject AND y.polity = b.polity)
