-- id:        minister-or-secretary
-- class:     style
-- severity:  style
-- precision: high
-- kind:      title
-- summary:   A minister is called secretary where the country has ministers, or a secretary minister.
-- message:   {person} is {title} here: the office is {name}
--
-- Britain and the United States have secretaries where most countries have ministers, so
-- "British foreign minister" names an office that is not there. The register must have the
-- person in the office of that class and country at the time. "Foreign ministers, among
-- them the US secretary of state" is right of them all.
SELECT t.fact AS here_fact, t.subject AS subject,
       t.subject_name AS person, t.title_words AS title, o.name AS name, t.title_words AS value
FROM title_fact t
JOIN tenure r ON r.person = t.subject_known AND r.polity = t.polity
JOIN office o ON o.office = r.office AND o.class = t.office_class
WHERE t.status = 'current' AND t.polarity = 'affirmed' AND t.deputy IS NULL AND t.form <> 'list'
  AND t.office <> r.office AND t.title_words NOT LIKE '%ministers%' AND t.title_words NOT LIKE '%secretaries%'
  AND (t.title_words LIKE '%minister%' AND o.name NOT LIKE '%minister%' AND o.name LIKE '%secretary%'
       OR t.title_words LIKE '%secretary%' AND o.name NOT LIKE '%secretary%' AND o.name LIKE '%minister%')
  AND (t.article_from IS NULL
       OR (coalesce(r.from_day, -99999) <= t.article_to AND coalesce(r.to_day, 99999) >= t.article_from))
