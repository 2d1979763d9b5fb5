-- id:        headline-sides-differ
-- class:     contradiction
-- severity:  error
-- precision: medium
-- kind:      opening
-- summary:   The headline puts another country in the place of one of the first sentence.
-- message:   {sides} here but {other_sides} in {there.file}
-- param:     fewest_sides = 3
--
-- Both begin with a whole list of at least fewest_sides, as many in the one as in the
-- other, and all but one are the same. Of two, a second sentence may tell of another
-- pair; a list that is merely shorter leaves somebody out.
SELECT a.claim AS here, b.claim AS there, a.article AS subject,
       a.side_names AS sides, b.side_names AS other_sides,
       a.side_names AS value, b.side_names AS other_value
FROM opening_claim a JOIN opening_claim b ON b.article = a.article
WHERE a.place = 'headline' AND b.place = 'lead' AND items(a.sides) >= :fewest_sides
  AND items(b.sides) = items(a.sides)
  AND shared_items(a.sides, b.sides) = items(a.sides) - 1
