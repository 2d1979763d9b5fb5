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
-- A prosecutor is not counsel for the defence of the same trial, the attorney general not the
-- solicitor general, a nurse no doctor, and a
-- club's treasurer not its president, the head of a region does not have one ministry there,
-- and a chief executive is not the director of one field. The articles must tell of one affair and lie close
-- together, and one that gives somebody both roles settles it. A general secretary leads
-- a union, and a secretary-treasurer is both, so these are left alone. Among more than
-- few_articles namesakes meet, and the rule sleeps.
WITH held AS (
  SELECT *,
         CASE WHEN office = 'defence-lawyer' THEN 'defence'
              WHEN office_class = 'prosecutor' THEN 'prosecution'
              WHEN office IN ('attorney-general', 'solicitor-general') THEN office
              WHEN office IN ('doctor', 'nurse') THEN office
              WHEN office IN ('police-officer', 'police-constable') THEN 'police'
              WHEN office = 'firefighter' THEN 'fire'
              WHEN title_words LIKE '%treasurer' AND office IN ('finance-secretary', 'union-treasurer')
                   AND coalesce(portfolio, '') NOT LIKE '%state%' AND length(coalesce(polity, 'none')) <> 2 THEN 'treasurer'
              WHEN title_words LIKE '%president' AND office_class IN ('executive', 'union') AND office NOT LIKE '%vice%' THEN 'president'
              WHEN office IN ('chairman', 'council-president') THEN 'president'
              WHEN office = 'chief-executive' THEN 'chief executive'
              WHEN title_words LIKE '%director' AND (office = 'medical-director'
                   OR portfolio NOT IN ('managing', 'executive', 'general')) THEN 'director'
              -- A former governor is called so for life, and the register knows most of them.
              WHEN subject_known IS NULL AND office_class IN ('regional-head', 'governor') THEN 'head of region'
              WHEN subject_known IS NULL AND (office_class LIKE '%-minister'
                   OR (office_class = 'secretary' AND portfolio IS NOT NULL)) THEN 'minister'
         END AS role
  FROM title_fact
  WHERE status = 'current' AND polarity = 'affirmed' AND deputy IS NULL AND attributed = 0 AND form <> 'list'
    AND title_words NOT LIKE '%-treasurer' AND small_desk(:few_articles))
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject, a.subject_name AS person,
       coalesce(a.portfolio || ' ', '') || a.title_words AS title,
       coalesce(b.portfolio || ' ', '') || b.title_words AS other_title,
       a.role AS value, b.role AS other_value
FROM held a
JOIN held b ON b.subject = a.subject AND b.role > a.role
WHERE a.role || ' ' || b.role IN ('defence prosecution', 'attorney-general solicitor-general', 'doctor nurse', 'fire police', 'president treasurer',
                                    'chief executive director', 'head of region minister')
  AND same_affair(a.article, b.article)
  AND near_articles(a.article, b.article, :window_days)
  AND NOT EXISTS (SELECT 1 FROM held x JOIN held y ON y.subject = x.subject AND y.article = x.article
                  WHERE x.subject = a.subject AND x.role = a.role AND y.role = b.role)
