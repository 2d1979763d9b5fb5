-- id:        ministry-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      title
-- summary:   One minister, or one's deputy, is given two ministries at the same time.
-- message:   {person} is {title} here and {other_title} in {there.file}
-- param:     window_days = 30
-- param:     few_articles = 40
--
-- A minister of culture is not the minister of education. Some have both, so an article
-- that gives somebody two ministries settles it, ministries that many cabinets put
-- together are left alone, and so is whom the register has in both offices. An article without a day
-- counts among few_articles.
WITH held AS (
  SELECT * FROM title_fact
  WHERE office_class IN ('foreign-minister', 'defence-minister', 'interior-minister', 'finance-minister', 'economy-minister',
                         'justice-minister', 'health-minister', 'education-minister', 'energy-minister', 'transport-minister',
                         'agriculture-minister', 'culture-minister', 'environment-minister', 'labour-minister', 'trade-minister')
    AND status IN ('current', 'deputy') AND polarity = 'affirmed' AND body IS NULL
)
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject, a.subject_name AS person,
       CASE WHEN a.deputy = 'yes' THEN 'deputy ' ELSE '' END || a.title_words AS title,
       CASE WHEN b.deputy = 'yes' THEN 'deputy ' ELSE '' END || b.title_words AS other_title,
       a.office_class AS value, b.office_class AS other_value,
       CASE WHEN in_office(a.subject_known, a.office, a.article_from) = 1 THEN 'there'
            WHEN in_office(b.subject_known, b.office, b.article_from) = 1 THEN 'here' END AS wrong
FROM held a
JOIN held b ON b.subject = a.subject AND b.office_class > a.office_class
WHERE a.deputy IS b.deputy
  AND (a.polity = b.polity OR a.polity IS NULL OR b.polity IS NULL)
  AND CASE WHEN a.article_from = a.article_to AND b.article_from = b.article_to
           THEN near_articles(a.article, b.article, :window_days)
           ELSE small_desk(:few_articles) END
  AND a.office_class || ' ' || b.office_class NOT IN
      ('economy-minister finance-minister', 'economy-minister trade-minister', 'economy-minister energy-minister',
       'foreign-minister trade-minister', 'interior-minister justice-minister', 'energy-minister environment-minister',
       'agriculture-minister environment-minister', 'economy-minister labour-minister', 'finance-minister trade-minister')
  AND NOT (coalesce(in_office(a.subject_known, a.office, a.article_from), 0) = 1
           AND coalesce(in_office(b.subject_known, b.office, b.article_from), 0) = 1)
  AND NOT EXISTS (SELECT 1 FROM title_claim x JOIN title_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND x.office_class = a.office_class
                    AND y.subject = a.subject AND y.office_class = b.office_class)
