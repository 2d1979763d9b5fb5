-- id:        person-misnamed
-- class:     spelling
-- severity:  warning
-- precision: high
-- kind:      name
-- summary:   The name of somebody the register has is spelled as no house spells it.
-- message:   {form} is not the name: the register has {preferred}
--
-- A misspelling of the register is right for nobody, so it needs no other article. Where
-- the right form stands beside it, person-name-misspelt shows both.
SELECT a.fact AS here_fact,
       a.key AS subject, a.preferred AS about,
       a.form AS form, a.preferred AS preferred
FROM name_fact a
WHERE a.type = 'person' AND a.spelling = 'misspelling' AND a.key IS NOT NULL AND a.preferred IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM name_fact b
                  WHERE b.subject = a.subject AND b.type = 'person' AND b.spelling IN ('preferred', 'accepted'))
