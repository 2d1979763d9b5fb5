-- id:        age-birth-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      age
-- summary:   A person's birth or birthday as one place has it does not fit the age or birth another gives.
-- message:   {here.quote} does not fit {there.quote} in {there.file}
-- param:     generation = 15
--
-- A birth date, a birthday with its day, and an age on the day of its article each
-- leave some days on which the person can have been born. Two that share none cannot
-- both be true. Less than a year between them is a warning: an age may have been
-- taken over from an older report. An age told of an earlier day is compared only where
-- the words give its year ("was 31 when he joined in 1985"), with births alone, and then
-- more than a year must lie between; nor are a Jr. and a Sr., nor two people a generation apart of whom one is named as
-- somebody's kin or by a shorter name. Articles tell of the youth of people whom
-- everybody knows, so of those only births are compared.
WITH born AS (
  SELECT a.claim, a.article, a.subject, a.subject_name, a.subject_known, a.form, a.named, a.relation,
         ifnull(a.suffix, '') AS suffix, a.born_from, a.born_to,
         'born ' || a.born_from
           || CASE WHEN a.born_to > a.born_from THEN ' to ' || a.born_to ELSE '' END AS days,
         CAST(substr(a.born_from, 1, 4) AS INTEGER) AS from_year,
         CAST(substr(a.born_to, 1, 4) AS INTEGER) AS to_year
  FROM age_claim a JOIN article w ON w.article = a.article
  WHERE a.born_from IS NOT NULL
    AND a.form <> 'verb'
    AND a.attributed = 0
    AND w.date_source <> 'inferred'
    AND (a.form IN ('birth', 'birthday', 'then') OR a.first_day IS NULL)
)
SELECT a.claim AS here, b.claim AS there, a.subject, a.subject_name AS person,
       a.days AS value, b.days AS other_value,
       CASE WHEN b.from_year - a.to_year <= 1 AND a.from_year - b.to_year <= 1
            THEN 'warning' ELSE 'error' END AS severity
FROM born a JOIN born b ON b.subject = a.subject AND b.claim <> a.claim
WHERE a.form IN ('birth', 'birthday', 'then')
  AND ((a.form <> 'then' AND b.form <> 'then')
       OR (b.form IN ('birth', 'birthday', 'then')
           AND (b.from_year - a.to_year > 1 OR a.from_year - b.to_year > 1)))
  AND (b.form <> 'then' OR a.form IN ('birth', 'birthday', 'then'))
  AND (a.born_to < b.born_from OR b.born_to < a.born_from)
  AND a.suffix = b.suffix
  AND (a.subject_known IS NULL OR a.article = b.article OR b.form IN ('birth', 'birthday'))
  AND ((a.named = b.named AND a.relation IS NULL AND b.relation IS NULL)
       OR (a.from_year - b.to_year < :generation AND b.from_year - a.to_year < :generation))
