-- id:        person-in-two-places
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      whereabouts
-- summary:   Somebody was in two cities at one hour, or in one before the journey there.
-- message:   {person} was {place} here but {other_place} in {there.file}
-- articles:  2
-- param:     few_articles = 8
-- param:     slack_minutes = 45
--
-- Two articles of one affair, in a desk of few_articles, put one person in two cities
-- that exclude each other on one day and not more than slack_minutes apart; or one has
-- them away in a city for an occasion to which, by the other, they go there only on a
-- later day. Where no day is told, the stay is of the meeting the article is about.
WITH w AS MATERIALIZED (
  SELECT w.claim, w.article, w.party, w.party_name, w.place, w.place_name, w.minute, w.how,
         w.purpose, w.first_day, w.article_from,
         coalesce(w.first_day, (SELECT max(m.last_day) FROM meeting_claim m
                                WHERE m.article = w.article AND m.main = 'yes'),
                  w.article_from - 1) AS day
  FROM whereabouts_claim w
  WHERE small_desk(:few_articles)
)
SELECT a.claim AS here, b.claim AS there, a.party || ':' || a.day AS subject,
       a.party_name AS person, 'in ' || a.place_name AS place, 'in ' || b.place_name AS other_place,
       a.place_name AS value, b.place_name AS other_value
FROM w a JOIN w b ON b.claim <> a.claim AND same_party(a.party, b.party)
WHERE a.how = 'there' AND b.how = 'there' AND a.article <> b.article
  AND a.first_day = b.first_day
  AND abs(CAST(a.minute AS INTEGER) - CAST(b.minute AS INTEGER)) <= :slack_minutes
  AND places_exclude(a.place, b.place) AND same_affair(a.article, b.article)
UNION ALL
SELECT a.claim, b.claim, a.party || ':' || a.place,
       a.party_name, 'in ' || a.place_name, 'to go there on ' || iso_date(b.day),
       'there', 'to go there'
FROM w a JOIN w b ON b.place = a.place AND same_party(a.party, b.party)
WHERE a.how = 'there' AND b.how = 'goes' AND a.article <> b.article
  AND a.minute IS NULL AND shared_items(a.purpose, b.purpose) >= 2
  AND a.day < b.day AND b.day - a.day <= 3 AND b.article_from <= b.day
  AND same_affair(a.article, b.article)
