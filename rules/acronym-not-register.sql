-- id:        acronym-not-register
-- class:     error
-- severity:  error
-- precision: high
-- kind:      acronym
-- summary:   Letters are said to stand for a name that is a word off the one the register has.
-- message:   {acronym} is the {expansion} here: the register has the {name}
-- param:     sure_words = 4
--
-- Letters are shared by many bodies, so all words but one must be those of the
-- register's name, and a name of fewer than sure_words words counts only in an article
-- that speaks of the body's country.
WITH named AS (
  SELECT *, length(key) - length(replace(key, ' ', '')) + 1 AS words,
         length(known_key) - length(replace(known_key, ' ', '')) + 1 AS known_words
  FROM acronym_fact
  WHERE standing IN ('near', 'far'))
SELECT a.fact AS here_fact, a.acronym AS subject, a.acronym, a.expansion, a.known_name AS name,
       a.expansion AS value
FROM named a
WHERE a.words = a.known_words
  AND shared_words(a.key, a.known_key) = a.words - 1
  AND (a.standing = 'near' OR a.words >= :sure_words)
  -- an adviser is no agency
  AND replace(a.key, rtrim(a.key, replace(a.key, ' ', '')), '')
      NOT IN ('adviser', 'advisor', 'director', 'officer', 'minister', 'secretary', 'commissioner', 'manager')
