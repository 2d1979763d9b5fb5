-- id:        signed-and-to-be-signed
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      signing
-- summary:   The headline has an agreement signed that the text has still to be signed.
-- message:   it is {status} here but {other_status} in {there.file}
--
-- Headlines are written ahead of the text, or the text is not brought up to date. Two
-- agreements may be signed one after the other, so both places must share two words
-- that say what is signed, and nothing in the text may have it signed.
SELECT a.claim AS here, b.claim AS there, a.article AS subject,
       'signed' AS status, 'still to be signed' AS other_status,
       'signed' AS value, 'to be signed' AS other_value
FROM signing_claim a JOIN signing_claim b ON b.article = a.article
WHERE a.status = 'signed' AND b.status = 'planned'
  AND (a.section = 'headline') <> (b.section = 'headline')
  AND shared_items(a.thing, b.thing) >= 2
  AND (b.first_day IS NULL OR b.first_day >= b.article_from)
  AND (a.first_day IS NULL OR a.first_day >= b.first_day)
  AND NOT EXISTS (SELECT 1 FROM signing_claim x WHERE x.article = a.article
                    AND x.claim <> a.claim AND x.status = 'signed')
