-- id:        weekday-not-that-date
-- class:     error
-- severity:  error
-- precision: high
-- kind:      date
-- summary:   A date stands beside a weekday that it does not fall on.
-- message:   {day} is a {real_weekday}, not a {weekday}
-- note:      either {repair_weekday} or {repair_date}
-- param:     near_days = 45
-- param:     ahead_days = 14
-- param:     arranged_days = 60
-- param:     few_days = 7
--
-- The calendar decides, so no other article is needed. Where the words give no
-- year, the year is the one nearest the article's date, and that date may be the
-- day of an archive rather than of publication. Such a date is judged only when
-- it lies no more than near_days before the article and ahead_days behind it (captions
-- are added later; arranged_days where it is arranged), is nobody's quoted words, no other weekday of the article speaks
-- against the year, and something bears the year out: another weekday of the article,
-- or articles of other days that name the same people. It is a warning then.
-- An article whose date comes from its own dateline, or is given with the run,
-- needs no such witness. Anniversaries are marked on the day itself, so that a date of
-- the article's own day or of one beside it needs a weekday beside it, or another house's
-- article of the same few_days that names the same people.
SELECT d.claim AS here,
       substr(d.date, 1, 10) AS day,
       d.real_weekday, d.weekday, d.repair_weekday, d.repair_date,
       d.weekday || ' ' || substr(d.date, 1, 10) AS subject,
       CASE d.resolution WHEN 'stated' THEN 'error' ELSE 'warning' END AS severity
FROM date_claim d JOIN article a ON a.article = d.article
WHERE d.form = 'weekday-date'
  AND d.weekday <> d.real_weekday
  AND (d.resolution = 'stated'
       OR (d.resolution = 'nearest'
           AND d.article_from = d.article_to
           AND d.first_day BETWEEN d.article_from - :near_days AND d.article_from
                                   + CASE d.modality WHEN 'planned' THEN :arranged_days ELSE :ahead_days END
           AND d.disagreeing = '1'
           AND d.attributed = 0
           AND (a.date_source IN ('option', 'dateline')
                OR d.agreeing >= '1'
                OR EXISTS (SELECT 1
                           FROM name_claim n
                           JOIN name_claim o ON o.subject = n.subject
                                            AND o.article <> n.article
                           JOIN article w ON w.article = o.article
                           WHERE n.article = d.article
                             AND n.type = 'person' AND n.part = 'full'
                             AND n.subject_known IS NULL
                             AND w.article_from = w.article_to
                             AND CASE WHEN days_apart(d.first_day, d.article_from) > 1
                                      THEN w.article_from <> d.article_from
                                           AND days_apart(w.article_from, d.article_from) <= :near_days
                                      ELSE w.desk <> a.desk
                                           AND days_apart(w.article_from, d.article_from) <= :few_days END))))
