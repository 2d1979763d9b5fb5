-- id:        event-length-not-kept
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      event_length
-- summary:   An article says of one event that it lasted for two lengths of time.
-- message:   {here.quote} here, but {there.quote} elsewhere in the article
--
-- "Ended the 28-day strike" and "after twelve days the strike ended" tell of one strike. Only
-- what is over is compared: the words say that it lasted, ended or was put out. Hours are
-- rounded and days counted from either end. Three lengths are those of several events.
WITH told AS (
  SELECT e.claim, e.article, e.event, e.least + 0 AS least, e.most + 0 AS most
  FROM event_length_claim e
  WHERE e.attributed = 0
)
SELECT a.claim AS here, b.claim AS there, a.event AS subject
FROM told a JOIN told b ON b.event = a.event AND b.article = a.article AND b.claim > a.claim
WHERE (a.most < b.least OR b.most < a.least)
  AND NOT EXISTS (SELECT 1 FROM told c WHERE c.article = a.article AND c.event = a.event
                  AND (c.most < a.least OR c.least > a.most) AND (c.most < b.least OR c.least > b.most))
