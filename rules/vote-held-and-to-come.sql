-- id:        vote-held-and-to-come
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      meeting
-- summary:   One article has a vote behind and still ahead on the same day.
-- message:   the {circle} has voted and is still to vote
--
-- A box of facts is often written before the report it stands in. Bodies vote more
-- than once a day, so this speaks only where a list, a table, the key points, the
-- summary, a headline or a caption has one of the two.
SELECT b.claim AS here, a.claim AS there, a.article || ':' || a.circle AS subject,
       a.circle, b.status AS value, a.status AS other_value
FROM meeting_claim a JOIN meeting_claim b ON b.article = a.article AND b.circle = a.circle
WHERE a.meeting_kind = 'vote' AND b.meeting_kind = 'vote'
  AND a.status = 'held' AND b.status = 'planned'
  AND a.modality = 'asserted' AND b.modality = 'asserted'
  AND a.separate IS NULL AND b.separate IS NULL
  AND b.first_day <= b.article_from AND b.first_day = b.last_day
  AND (a.first_day IS NULL OR a.first_day = b.first_day)
  AND (a.section IN ('list', 'table cell', 'key points', 'summary')
       OR b.section IN ('list', 'table cell', 'key points', 'summary'))
