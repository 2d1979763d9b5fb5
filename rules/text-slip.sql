-- id:        text-slip
-- class:     style
-- severity:  style
-- precision: high
-- kind:      text-slip
-- summary:   Words stand in the text that no editor meant to print.
-- message:   {slip}: {words}
--
-- A missing blank, letters broken by a wrong encoding, a placeholder nobody
-- filled, a program speaking of itself: the claim pattern says which (see
-- rules/patterns/text-slips.toml). A full stop without a blank is often the seam
-- of two captions, so it is only a hint.
SELECT c.claim AS here, c.slip || ' in ' || c.file AS subject, c.slip AS about,
       c.slip AS value, c.slip, c.words,
       CASE c.slip WHEN 'no blank behind a full stop' THEN 'info' ELSE 'style' END AS severity
FROM text_slip_claim c
