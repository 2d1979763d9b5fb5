-- id:        meeting-held-and-to-come
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      meeting
-- summary:   One article has two people's meeting both behind them and still ahead.
-- message:   {people} have met and are still to meet
--
-- Digest pieces put yesterday's plan beside today's report. People do meet twice,
-- so this speaks only where a headline, an answer, the key points or a summary has
-- one of the two, the meeting that was held has no day of its own, and neither the
-- place nor words such as again, another or previous tell two meetings apart. A headline
-- may announce what the report has overtaken: there it is a warning.
WITH told AS MATERIALIZED (
  SELECT * FROM meeting_claim
  WHERE modality = 'asserted' AND separate IS NULL AND parties IS NOT NULL
    AND status IN ('held', 'planned')
)
SELECT b.claim AS here, a.claim AS there,
       a.article || ':' || a.parties AS subject, a.party_names AS about,
       a.party_names AS people, b.status AS value, a.status AS other_value,
       CASE WHEN 'headline' IN (a.section, b.section) OR 'standfirst' IN (a.section, b.section)
            THEN 'warning' ELSE 'error' END AS severity
FROM told a JOIN told b ON b.article = a.article AND b.parties = a.parties
WHERE a.status = 'held' AND b.status = 'planned'
  AND a.when_words IS NULL
  AND (a.place IS NULL OR a.place = b.place)
  AND a.section <> b.section
  AND (a.section IN ('headline', 'standfirst', 'answer', 'key points', 'summary')
       OR b.section IN ('headline', 'standfirst', 'answer', 'key points', 'summary'))
  AND (SELECT count(DISTINCT x.party) FROM attendance_claim x
       WHERE x.article = a.article AND x.subject = a.subject AND x.mention = a.mention
         AND x.party_kind = 'person') = 2
