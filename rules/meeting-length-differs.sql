-- id:        meeting-length-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      meeting
-- summary:   One meeting is said to have lasted for lengths of time that exclude each other.
-- message:   it lasted {length} here but {other_length} in {there.file}
-- param:     apart_days = 1
-- param:     few_articles = 8
-- param:     few_apart_days = 5
--
-- Lengths are intervals: six hours is some six hours, nearly five is less than five
-- and more than six has no end, so that roundings do not clash. Sessions of one
-- meeting are compared when both are of one day, or when neither says its day and the
-- articles lie no more than apart_days apart, or few_apart_days in a desk of few_articles
-- that are about that meeting. Hours of beginning and end make a length.
WITH timed AS MATERIALIZED (
  SELECT * FROM meeting_claim
  WHERE minutes_low IS NOT NULL AND modality = 'asserted' AND separate IS NULL
    AND ifnull(status, '') NOT IN ('planned', 'proposed', 'postponed', 'cancelled')
)
SELECT a.claim AS here, b.claim AS there,
       a.subject || ':' || ifnull(a.first_day, '') AS subject,
       a.length, b.length AS other_length, a.length AS value, b.length AS other_value
FROM timed a JOIN timed b ON b.subject = a.subject
WHERE CAST(a.minutes_high AS INTEGER) < CAST(b.minutes_low AS INTEGER)
  AND (a.meeting_kind = b.meeting_kind
       OR (a.meeting_kind IS NULL OR b.meeting_kind IS NULL) AND a.article <> b.article)
  AND (a.first_day IS NULL) = (b.first_day IS NULL)
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND (a.first_day IS NOT NULL
       OR ifnull(days_apart(a.article_from, a.article_to, b.article_from, b.article_to), 0)
          <= CASE WHEN a.main = 'yes' AND b.main = 'yes'
                       AND small_desk(:few_articles)
                  THEN :few_apart_days ELSE :apart_days END)
