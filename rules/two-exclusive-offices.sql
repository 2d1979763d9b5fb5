-- id:        two-exclusive-offices
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      title
-- summary:   One person is given two offices that nobody can hold together.
-- message:   {person} is {title} here and {other_title} in {there.file}
-- note:      {register}
-- param:     window_days = 14
--
-- Nobody is president and vice president at once. Which offices exclude each other is
-- a matter of the lexicon. People are promoted, so statements further apart than
-- window_days are left alone, and so is an article that gives somebody both.
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject,
       a.subject_name AS person,
       a.title_words AS title, b.title_words AS other_title,
       a.office AS value, b.office AS other_value,
       CASE WHEN in_office(a.subject_known, a.office, a.article_from) = 1 THEN 'there'
            WHEN in_office(b.subject_known, b.office, b.article_from) = 1 THEN 'here' END AS wrong,
       CASE WHEN in_office(a.subject_known, a.office, a.article_from) = 1 THEN 'the register has ' || a.subject_name || ' as ' || a.title_words
            WHEN in_office(b.subject_known, b.office, b.article_from) = 1 THEN 'the register has ' || b.subject_name || ' as ' || b.title_words END AS register
FROM title_fact a
JOIN title_fact b ON b.subject = a.subject AND b.office > a.office
WHERE a.status = 'current' AND b.status = 'current'
  AND a.polarity = 'affirmed' AND b.polarity = 'affirmed'
  AND a.deputy IS b.deputy
  AND a.polity IS NOT NULL AND a.polity = b.polity AND a.body IS b.body
  AND a.exclusive = 'yes' AND b.exclusive = 'yes'
  AND office_excludes(a.office, b.office)
  AND a.article_from = a.article_to AND b.article_from = b.article_to
  AND b.article_from BETWEEN a.article_from - :window_days AND a.article_from + :window_days
  AND NOT (coalesce(in_office(a.subject_known, a.office, a.article_from), 0) = 1
           AND coalesce(in_office(b.subject_known, b.office, b.article_from), 0) = 1)
  AND in_office(a.subject_known, a.office, a.article_from) IS NOT 0
  AND in_office(b.subject_known, b.office, b.article_from) IS NOT 0
  AND NOT EXISTS (SELECT 1 FROM title_claim x JOIN title_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND x.office = a.office
                    AND y.subject = a.subject AND y.office = b.office)
