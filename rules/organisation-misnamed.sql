-- id:        organisation-misnamed
-- class:     error
-- severity:  warning
-- precision: high
-- kind:      name
-- topic:     org-name
-- summary:   A body goes by a name it does not have.
-- message:   {form} is not its name: the register has {preferred}
SELECT a.fact AS here_fact,
       a.key AS subject, a.preferred AS about,
       a.form AS form, a.preferred AS preferred
FROM name_fact a
WHERE a.type = 'organisation' AND a.spelling = 'misspelling'
  -- "Russia's national security council" is no name
  AND replace(a.form, rtrim(a.form, replace(a.form, ' ', '')), '') NOT GLOB '[a-z]*'
