-- id:        meeting-unconfirmed-and-settled
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      meeting
-- summary:   One article calls a meeting unconfirmed and takes it for certain.
-- message:   the meeting is said to be unconfirmed and is told as certain to come
--
-- A piece that says that talks have not been confirmed and goes on to speak of "the
-- upcoming talks" in the same city tells its readers two things. Only the words for
-- it count: who plans a meeting or prepares for it need not be sure of it. Speech
-- does not count, nor does a meeting of another place.
WITH told AS MATERIALIZED (
  SELECT * FROM meeting_claim
  WHERE certainty IS NOT NULL AND separate IS NULL AND speaker IS NULL
    AND modality IN ('asserted', 'conditional') AND (status IS NULL OR status NOT IN ('held', 'cancelled'))
)
SELECT a.claim AS here, b.claim AS there, a.article || ':' || a.subject AS subject,
       'unconfirmed' AS value, 'settled' AS other_value
FROM told a JOIN told b ON b.article = a.article
WHERE a.certainty = 'unconfirmed' AND b.certainty = 'settled'
  AND (a.subject = b.subject OR a.place = b.place)
