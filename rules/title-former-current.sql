-- id:        title-former-current
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      title
-- summary:   One person is the former holder of an office here and its present holder there.
-- message:   {person} is {status} {title} here and {other_status} {other_title} in {there.file}
-- note:      {register}
-- param:     window_days = 14
-- param:     leaving_days = 30
--
-- Somebody who has left an office does not hold it. People do leave office, so the
-- statement that has them in office must not be the older one, and the two must lie
-- close together and be dated. Where the register knows the office, it decides: a "former"
-- president whose term it has running (and not about to end) is wrong, and a courtesy title that outlives
-- the term is left alone. Where it does not, courtesy may be all there is to it, and
-- the rule only mentions it. Left alone are lists of holders and captions, which are written later.
WITH former AS MATERIALIZED (
  SELECT *, CASE WHEN (article_to IS NULL OR article_to = article_from)
                  AND in_office(subject_known, office, article_from) = 1
                  AND exclusive = 'yes'
                  AND in_office(subject_known, office, coalesce(article_to, 99999) + :leaving_days) = 1 THEN 1
                 WHEN in_office(subject_known, office, coalesce(article_from, 0)) IS NOT NULL THEN 0
            END AS registered
  FROM title_fact
  WHERE status = 'former' AND polarity = 'affirmed' AND office IS NOT NULL),
listed AS MATERIALIZED (
  SELECT fact FROM title_claim WHERE form = 'list' AND fact IS NOT NULL),
pictured AS MATERIALIZED (
  SELECT fact FROM title_claim WHERE section = 'caption' AND fact IS NOT NULL)
SELECT f.fact AS here_fact, c.fact AS there_fact,
       f.subject AS subject,
       f.subject_name AS person,
       'the former' AS status, 'the present' AS other_status,
       f.title_words AS title, c.title_words AS other_title,
       'former ' || coalesce(o.name, f.title_words) AS value,
       coalesce(o.name, f.title_words) AS other_value,
       CASE WHEN f.registered = 1 THEN 'here' END AS wrong,
       CASE WHEN f.registered = 1 THEN 'error' ELSE 'info' END AS severity,
       CASE WHEN f.registered = 1 THEN 'the register has ' || f.subject_name || ' in this office at the time' END AS register
FROM former f
CROSS JOIN title_fact c ON c.subject = f.subject
LEFT JOIN office o ON o.office = f.office
WHERE f.registered IS NOT 0
  -- "served under presidents, including"; a caption may be of years later than its article
  AND c.fact NOT IN (SELECT fact FROM listed)
  AND f.fact NOT IN (SELECT fact FROM pictured)
  AND c.office = f.office AND c.status = 'current' AND c.polarity = 'affirmed'
  AND f.deputy IS c.deputy
  AND (f.polity = c.polity OR f.polity IS NULL OR c.polity IS NULL)
  AND (f.body = c.body OR f.body IS NULL OR c.body IS NULL)
  AND days_apart(f.article_from, f.article_to, c.article_from, c.article_to) <= :window_days
  AND (f.registered = 1
       OR (f.registered IS NULL
           AND (f.exclusive = 'yes' OR f.office_class IN ('mayor', 'governor', 'sheriff', 'prosecutor',
                                                          'coroner', 'chief', 'ambassador'))
           AND f.attributed = 0 AND c.attributed = 0
           AND f.article_from = f.article_to AND c.article_from = c.article_to
           AND c.article_from >= f.article_from))
