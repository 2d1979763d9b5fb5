-- id:        place-name-misspelt
-- class:     spelling
-- severity:  warning
-- precision: high
-- kind:      name
-- topic:     place-name
-- summary:   A place's name is spelled as no house spells it.
-- message:   {form} is not its name: the register has {preferred}
SELECT a.fact AS here_fact,
       a.key AS subject, a.preferred AS about,
       a.form AS form, a.preferred AS preferred
FROM name_fact a
WHERE a.type = 'place' AND a.spelling = 'misspelling'
