-- id:        role-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      title
-- summary:   One person is given two roles that nobody has together.
-- message:   {person} is {title} here and {other_title} in {there.file}
-- param:     window_days = 30
-- param:     few_articles = 40
--
-- A prosecutor is not counsel for the defence of the same trial, a nurse no doctor, and a
-- club's treasurer not its president. The articles must tell of one affair and lie close
-- together, and one that gives somebody both roles settles it. A general secretary leads
-- a union, and a secretary-treasurer is both, so these are left alone. Among more than
-- few_articles namesakes meet, and the rule sleeps.
WITH held AS (
  SELECT *,
         CASE WHEN office = 'defence-lawyer' THEN 'defence'
              WHEN office_class = 'prosecutor' THEN 'prosecution'
              WHEN office IN ('doctor', 'nurse') THEN office
              WHEN office IN ('police-officer', 'police-constable') THEN 'police'
              WHEN office = 'firefighter' THEN 'fire'
              WHEN title_words LIKE '%treasurer' AND office IN ('finance-secretary', 'union-treasurer')
                   AND coalesce(portfolio, '') NOT LIKE '%state%' AND length(coalesce(polity, 'none')) <> 2 THEN 'treasurer'
              WHEN title_words LIKE '%president' AND office_class IN ('executive', 'union') AND office NOT LIKE '%vice%' THEN 'president'
              WHEN office IN ('chairman', 'council-president') THEN 'president'
         END AS role
  FROM title_fact
  WHERE status = 'current' AND polarity = 'affirmed' AND deputy IS NULL AND attributed = 0 AND form <> 'list'
    AND title_words NOT LIKE '%-treasurer' AND small_desk(:few_articles))
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject, a.subject_name AS person,
       a.title_words AS title, b.title_words AS other_title,
       a.role AS value, b.role AS other_value
FROM held a
JOIN held b ON b.subject = a.subject AND b.role > a.role
WHERE a.role || ' ' || b.role IN ('defence prosecution', 'doctor nurse', 'fire police', 'president treasurer')
  AND same_affair(a.article, b.article)
  AND near_articles(a.article, b.article, :window_days)
  AND NOT EXISTS (SELECT 1 FROM held x JOIN held y ON y.subject = x.subject AND y.article = x.article
                  WHERE x.subject = a.subject AND x.role = a.role AND y.role = b.role)
