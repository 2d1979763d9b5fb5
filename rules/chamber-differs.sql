-- id:        chamber-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      title
-- summary:   One member of a parliament sits in its lower house here and in the upper one there.
-- message:   {person} is {title} here and {other_title} in {there.file}
-- note:      {register}
-- param:     window_days = 14
-- param:     few_articles = 40
-- param:     long_ago_days = 500
--
-- Nobody sits in two houses of one parliament. Members do move to the other house after
-- an election, so only statements of one fortnight are held against each other, and the
-- register settles those it knows. "Reps. A and B" in a long list is often misread, so
-- only titles of one person count. An article without a day counts among few_articles, and
-- so do houses whose country the words leave open ("Senator", "MP").
WITH seat AS MATERIALIZED (
  SELECT * FROM title_fact
  WHERE (office IN ('state-representative', 'state-senator', 'us-representative', 'us-senator')
         OR (office IN ('representative-legislator', 'member-of-parliament', 'senator')
             AND small_desk(:few_articles)))
    AND status = 'current' AND polarity = 'affirmed' AND form = 'before'
    AND title_words NOT LIKE '%s' AND title_words NOT LIKE '%s.'),
dated AS MATERIALIZED (
  SELECT article, line, last_day FROM date_claim WHERE resolution = 'stated'),
told_long_ago AS MATERIALIZED (
  SELECT DISTINCT t.fact FROM title_claim t JOIN dated d ON d.article = t.article AND d.line = t.line
  WHERE t.fact IN (SELECT fact FROM seat) AND d.last_day < t.article_from - :long_ago_days)
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject, a.subject_name AS person,
       a.title_words AS title, b.title_words AS other_title,
       a.office AS value, b.office AS other_value,
       CASE WHEN in_office(a.subject_known, a.office, a.article_from) = 1 THEN 'there'
            WHEN in_office(b.subject_known, b.office, b.article_from) = 1 THEN 'here' END AS wrong,
       CASE WHEN in_office(a.subject_known, a.office, a.article_from) = 1 THEN 'the register has ' || a.subject_name || ' as ' || a.title_words
            WHEN in_office(b.subject_known, b.office, b.article_from) = 1 THEN 'the register has ' || b.subject_name || ' as ' || b.title_words END AS register
FROM seat a
JOIN seat b ON b.subject = a.subject
           AND b.office = CASE a.office WHEN 'state-representative' THEN 'state-senator'
                                        WHEN 'us-representative' THEN 'us-senator'
                                        ELSE 'senator' END
WHERE a.office IN ('state-representative', 'us-representative', 'representative-legislator', 'member-of-parliament')
  AND CASE WHEN a.article_from = a.article_to AND b.article_from = b.article_to
           THEN near_articles(a.article, b.article, :window_days)
           ELSE small_desk(:few_articles) END
  -- "In 1994 congressman Berg voted for it"
  AND a.fact NOT IN (SELECT fact FROM told_long_ago) AND b.fact NOT IN (SELECT fact FROM told_long_ago)
  AND NOT (coalesce(in_office(a.subject_known, a.office, a.article_from), 0) = 1
           AND coalesce(in_office(b.subject_known, b.office, b.article_from), 0) = 1)
