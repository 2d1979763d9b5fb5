-- id:        meeting-proposer-differs
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      meeting
-- summary:   One meeting, or one format of talks, is said to be the proposal of two sides.
-- message:   {proposer} proposed it here but {other_proposer} in line {there.line}
--
-- Several proposals may be on the table, so two statements are held against each
-- other only when they speak of one meeting, or when the article calls the very
-- meeting a format elsewhere: "the trilateral format".
WITH proposal AS MATERIALIZED (
  SELECT * FROM meeting_claim
  WHERE proposer_side IS NOT NULL AND separate IS NULL
    AND modality IN ('asserted', 'conditional')
)
SELECT a.claim AS here, b.claim AS there, a.article AS subject, a.subject AS about,
       a.proposer_name AS proposer, b.proposer_name AS other_proposer,
       a.proposer_name AS value, b.proposer_name AS other_value
FROM proposal a JOIN proposal b ON b.article = a.article AND b.claim <> a.claim
WHERE a.proposer_side <> b.proposer_side
  AND (a.place IS NULL OR b.place IS NULL OR a.place = b.place)
  AND (b.subject = a.subject
       OR (a.arity IS NOT NULL AND b.meeting_kind = 'format'
           AND (b.arity IS NULL OR b.arity = a.arity)
           AND EXISTS (SELECT 1 FROM meeting_claim f
                       WHERE f.article = a.article AND f.meeting_kind = 'format'
                         AND f.arity = a.arity)))
