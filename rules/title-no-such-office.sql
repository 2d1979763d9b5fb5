-- id:        title-no-such-office
-- class:     error
-- severity:  error
-- precision: high
-- kind:      title
-- summary:   A title names an office that this country or body does not have.
-- message:   there is no {title}: {person} is {nearest} in the register
--
-- The words have the shape of an office but no office of the lexicon has that name,
-- while the register has the person in an office at the time whose name is near. A
-- title all of whose words stand in that name is a short form of it.
SELECT t.fact AS here_fact,
       t.subject AS subject,
       t.title_words AS title, t.subject_name AS person,
       o.name AS nearest,
       t.title_words AS value
FROM title_fact t
JOIN tenure r ON r.person = t.subject_known
JOIN office o ON o.office = r.office
WHERE t.office IS NULL AND t.title_words IS NOT NULL AND t.status = 'current'
  AND (t.article_from IS NULL OR r.from_day IS NULL OR r.from_day <= coalesce(t.article_to, t.article_from))
  AND (t.article_from IS NULL OR r.to_day IS NULL OR r.to_day >= t.article_from)
  AND shared_words(t.title_words, o.name) >= 2
  AND shared_words(o.name, t.title_words) <
      length(folded(t.title_words)) - length(replace(folded(t.title_words), ' ', '')) + 1
