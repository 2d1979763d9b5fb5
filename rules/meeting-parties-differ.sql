-- id:        meeting-parties-differ
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      meeting
-- summary:   The headline or the key points give a meeting other sides than the article does.
-- message:   the sides are {parties} here but {other_parties} in line {there.line}
--
-- Headline, key points and summary speak of the article's own meeting. Where both
-- lists are whole, have two sides in common and each names one the other has not,
-- one of them is wrong; a headline has room for few, so there it is a warning. A
-- shorter list never contradicts a longer one, and a meeting set apart as previous,
-- another or next is not compared.
WITH listed AS MATERIALIZED (
  SELECT * FROM meeting_claim
  WHERE list = 'closed' AND modality = 'asserted' AND separate IS NULL
), digest AS MATERIALIZED (
  SELECT * FROM listed WHERE section IN ('headline', 'standfirst', 'key points', 'summary')
)
SELECT a.claim AS here, b.claim AS there,
       a.article || ':' || a.mention AS subject, a.subject AS about,
       a.party_names AS parties, b.party_names AS other_parties,
       a.party_names AS value, b.party_names AS other_value,
       CASE WHEN a.section IN ('headline', 'standfirst') THEN 'warning' ELSE 'error' END AS severity
FROM digest a JOIN listed b ON b.article = a.article AND b.claim <> a.claim
WHERE b.section NOT IN ('headline', 'standfirst', 'key points', 'summary')
  AND a.arity IS b.arity
  AND (a.place IS NULL OR b.place IS NULL OR a.place = b.place)
  AND (a.place IS NOT NULL OR b.place IS NOT NULL)
  AND days_apart(a.first_day, a.last_day, b.first_day, b.last_day) = 0
  AND (SELECT count(*) FROM attendance_claim x
       WHERE x.article = a.article AND x.subject = a.subject AND x.mention = a.mention
         AND x.party_kind = 'side'
         AND instr(', ' || b.parties || ',', ', ' || x.party || ',') > 0) >= 2
  AND EXISTS (SELECT 1 FROM attendance_claim x
              WHERE x.article = a.article AND x.subject = a.subject AND x.mention = a.mention
                AND x.party_kind = 'side'
                AND instr(', ' || b.parties || ',', ', ' || x.party || ',') = 0)
  AND EXISTS (SELECT 1 FROM attendance_claim y
              WHERE y.article = b.article AND y.subject = b.subject AND y.mention = b.mention
                AND y.party_kind = 'side'
                AND instr(', ' || a.parties || ',', ', ' || y.party || ',') = 0)
