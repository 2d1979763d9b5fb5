-- id:        not-house-style
-- class:     style
-- severity:  style
-- precision: high
-- kind:      house-style
-- summary:   The house style has another form of these words.
-- message:   {words} is {preferred} in the house style
--
-- A house style is what crosscheck.toml says under [house-style], for all desks or
-- for one. A desk's own form goes before that of all.
SELECT c.claim AS here, coalesce(c.desk || ': ', '') || c.words AS subject, c.preferred AS about,
       c.words AS value, c.words,
       CASE WHEN substr(c.words, 1, 1) BETWEEN 'A' AND 'Z'
            THEN upper(substr(c.preferred, 1, 1)) || substr(c.preferred, 2)
            ELSE c.preferred END AS preferred
FROM house_style_claim c
