-- id:        office-two-holders
-- class:     contradiction
-- severity:  error
-- precision: low
-- default:   off
-- kind:      title
-- summary:   One office is given to two people for the same time.
-- message:   {title} is {person} here and {other_person} in {there.file}
-- note:      {register}
-- param:     window_days = 7
-- param:     just_left_days = 400
--
-- Some offices have one holder at a time. Offices change hands, so only statements of
-- one time are held against each other: of one article, of the same few days, or of a
-- person whom the register does not have in that office then. Somebody who left long
-- ago is called by the old title out of courtesy, or in an article on history. On
-- a large archive such articles outnumber the true clashes, so it is off by default.
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.office || coalesce(a.polity, '') AS subject,
       a.title_words || coalesce(', ' || upper(a.polity), '') AS about,
       a.title_words AS title,
       a.subject_name AS person, b.subject_name AS other_person,
       a.subject_name AS value, b.subject_name AS other_value,
       CASE WHEN in_office(a.subject_known, a.office, a.article_from) = 1 THEN 'there'
            WHEN in_office(b.subject_known, b.office, b.article_from) = 1 THEN 'here' END AS wrong,
       CASE WHEN in_office(a.subject_known, a.office, a.article_from) = 1 THEN 'the register has ' || a.subject_name
            WHEN in_office(b.subject_known, b.office, b.article_from) = 1 THEN 'the register has ' || b.subject_name END AS register
FROM title_fact a
JOIN title_fact b ON b.office = a.office AND b.subject > a.subject
WHERE a.exclusive = 'yes' AND b.exclusive = 'yes'
  AND a.status = 'current' AND b.status = 'current'
  AND a.polarity = 'affirmed' AND b.polarity = 'affirmed'
  AND a.deputy IS NULL AND b.deputy IS NULL
  AND a.polity IS NOT NULL AND a.polity = b.polity AND a.body IS b.body AND a.portfolio IS b.portfolio
  AND a.polity_source IN ('stated', 'office') AND b.polity_source IN ('stated', 'office')
  AND a.article_from IS NOT NULL AND a.article_from = a.article_to
  AND b.article_from IS NOT NULL AND b.article_from = b.article_to
  AND days_apart(a.article_from, b.article_from) <= :window_days
  AND NOT (coalesce(in_office(a.subject_known, a.office, a.article_from), 0) = 1
           AND coalesce(in_office(b.subject_known, b.office, b.article_from), 0) = 1)
  AND shared_words(a.subject_name, b.subject_name) = 0
  AND (in_office(a.subject_known, a.office, a.article_from) IS NOT 0
       OR EXISTS (SELECT 1 FROM tenure t WHERE t.person = a.subject_known AND t.office = a.office
                    AND t.to_day BETWEEN a.article_from - :just_left_days AND a.article_from))
  AND (in_office(b.subject_known, b.office, b.article_from) IS NOT 0
       OR EXISTS (SELECT 1 FROM tenure t WHERE t.person = b.subject_known AND t.office = b.office
                    AND t.to_day BETWEEN b.article_from - :just_left_days AND b.article_from))
