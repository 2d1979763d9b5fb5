-- id:        meeting-arity
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      meeting
-- summary:   A bilateral or trilateral meeting has more sides than its name says.
-- message:   a meeting of {sides} sides has {party}
-- param:     few_articles = 8
--
-- Three sides make a meeting trilateral. A side that the article names beside the
-- full list of three makes a fourth, and one of the two is wrong. Persons are not
-- counted: a side may send several. On a desk of few_articles another article's
-- full list of more sides for the same meeting of that day counts as well.
WITH listed AS (
  SELECT m.claim, m.subject, m.article, m.mention, m.arity, m.parties,
         length(m.parties) - length(replace(m.parties, ',', '')) + 1 AS named
  FROM meeting_claim m
  WHERE m.arity IS NOT NULL AND m.parties IS NOT NULL AND m.modality = 'asserted'
    AND NOT EXISTS (SELECT 1 FROM attendance_claim p
                    WHERE p.subject = m.subject AND p.article = m.article
                      AND p.mention = m.mention AND p.party_kind = 'person')
)
SELECT m.claim AS here, min(x.claim) AS there, m.subject AS subject,
       m.arity AS sides, count(DISTINCT y.party) || ' sides' AS party,
       m.arity || ' sides' AS value, count(DISTINCT y.party) || ' sides' AS other_value
FROM meeting_claim m
  JOIN attendance_claim x ON x.subject = m.subject AND x.article = m.article
  JOIN attendance_claim y ON y.subject = m.subject AND y.article = m.article
                         AND y.mention = x.mention
WHERE m.arity IS NOT NULL AND m.parties IS NULL AND m.modality = 'asserted'
  AND x.list = 'closed' AND x.party_kind = 'side' AND y.party_kind = 'side'
  AND x.mention <> m.mention AND x.modality = 'asserted'
GROUP BY m.claim, x.article, x.mention, m.subject, m.arity
HAVING count(DISTINCT y.party) > CAST(m.arity AS INTEGER)
UNION ALL
SELECT l.claim AS here, x.claim AS there, l.subject AS subject,
       l.arity AS sides, x.party_name || ' as one more' AS party,
       l.arity || ' sides' AS value, x.party_name AS other_value
FROM listed l JOIN attendance_claim x ON x.subject = l.subject AND x.article = l.article
WHERE l.named = CAST(l.arity AS INTEGER)
  AND x.mention <> l.mention AND x.party_kind = 'side' AND x.presence = 'present'
  AND x.modality = 'asserted'
  AND instr(', ' || l.parties || ',', ', ' || x.party || ',') = 0
UNION ALL
SELECT m.claim AS here, x.claim AS there, m.subject AS subject,
       m.arity AS sides, items(x.sides) || ' sides' AS party,
       m.arity || ' sides' AS value, items(x.sides) || ' sides' AS other_value
FROM meeting_claim m JOIN meeting_claim x ON x.subject = m.subject AND x.article <> m.article
WHERE small_desk(:few_articles) AND m.arity IS NOT NULL AND m.modality = 'asserted'
  AND m.separate IS NULL AND x.separate IS NULL AND x.list = 'closed' AND x.modality = 'asserted'
  AND items(x.sides) > CAST(m.arity AS INTEGER) AND x.first_day IS NOT NULL
  AND items(x.sides) = items(x.parties) AND m.status = 'held' AND x.status = 'held'
  AND days_apart(m.first_day, m.last_day, x.first_day, x.last_day) = 0
