-- id:        deputy-or-ranked
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      title
-- summary:   One officer is a plain deputy or officer here and has a rank there.
-- message:   {person} is {title} here and {other_title} in {there.file}
-- param:     same_days = 3
--
-- "Deputy" is a rank of its own in a sheriff's office, and also what people call
-- everybody who works there. So this asks, and does not fail a build.
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject,
       a.subject_name AS person,
       a.title_words AS title, b.title_words AS other_title,
       a.office AS value, b.office AS other_value
FROM title_fact a
CROSS JOIN title_fact b ON b.subject = a.subject AND b.ladder = 'police'
WHERE a.office = 'sheriffs-deputy'
  AND a.status = 'current' AND b.status = 'current'
  AND a.polarity = 'affirmed' AND b.polarity = 'affirmed'
  AND a.article_from = a.article_to AND b.article_from = b.article_to
  AND b.article_from BETWEEN a.article_from - :same_days AND a.article_from + :same_days
  AND NOT EXISTS (SELECT 1 FROM title_claim x JOIN title_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND x.office = a.office
                    AND y.subject = a.subject AND y.office = b.office)
