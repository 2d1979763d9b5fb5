-- id:        place-lies-elsewhere
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      location
-- summary:   One town lies in two countries or states.
-- message:   {place} lies in {region} here but in {other_region} in {there.file}
-- param:     few_articles = 40
--
-- Many towns share a name, so the two articles must tell of one affair and be among few,
-- and none may have both. A state and its own country agree, and Georgia may be
-- either.
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.place AS subject, a.place_name AS about, a.place_name AS place,
       a.region_name AS region, b.region_name AS other_region,
       a.region_name AS value, b.region_name AS other_value
FROM location_fact a
JOIN location_fact b ON b.place = a.place AND b.region > a.region
WHERE (a.country <> b.country OR (length(a.region) > 2 AND length(b.region) > 2))
  AND NOT (a.region = 'ge' AND b.country = 'us') AND NOT (b.region = 'ge' AND a.country = 'us')
  AND small_desk(:few_articles)
  AND (a.article = b.article OR same_affair(a.article, b.article))
  AND NOT EXISTS (SELECT 1 FROM location_claim x JOIN location_claim y ON y.article = x.article
                  WHERE x.place = a.place AND y.place = a.place AND x.region = a.region AND y.region = b.region)
