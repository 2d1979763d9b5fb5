-- id:        place-name-two-spellings
-- class:     style
-- severity:  style
-- precision: high
-- kind:      name
-- topic:     place-name
-- summary:   One desk spells a place in two ways.
-- message:   {form} is {other_form} in {there.file}
-- note:      the house form is {preferred}
--
-- Kyiv and Kiev are both right somewhere, but one desk keeps to one of them.
-- Abbreviations (Fla., NY) and shorter forms (Pacific, the Pacific Ocean) stand beside
-- the full name.
SELECT a.fact AS here_fact, r.fact AS there_fact,
       a.desk || a.key AS subject, a.preferred AS about,
       a.form AS form, r.form AS other_form,
       a.form AS value, r.form AS other_value,
       a.preferred AS preferred
FROM name_fact a
JOIN (SELECT coalesce(desk, '') AS house, key, form, min(fact) AS fact FROM name_fact
      WHERE type = 'place' AND spelling IN ('preferred', 'accepted')
      GROUP BY coalesce(desk, ''), key, form) r
  ON r.key = a.key AND r.house = coalesce(a.desk, '')
WHERE a.type = 'place' AND a.spelling IN ('preferred', 'accepted')
  AND folded(a.form) <> folded(r.form)
  AND a.form NOT LIKE '%.' AND r.form NOT LIKE '%.' AND length(a.form) > 3 AND length(r.form) > 3
  AND instr(folded(a.form), folded(r.form)) = 0 AND instr(folded(r.form), folded(a.form)) = 0
