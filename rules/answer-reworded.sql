-- id:        answer-reworded
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      quote
-- summary:   One article gives a speaker's words twice, in two wordings.
-- message:   {speaker} is quoted twice in this article, and {sentences} sentences are worded in two ways
-- param:     fewest = 3
--
-- Words in somebody's mouth are the speaker's. An interview that stands in an article
-- twice and differs is at least once not what was said. One sentence that somebody
-- says in two ways proves nothing, so it takes as many as the parameter has and a third of
-- what the speaker says, and one printing must end before the other begins: in a talk
-- people come back to a point, and a presenter opens every hour alike.
SELECT a.claim AS here, b.claim AS there,
       a.article || ' ' || a.label AS subject, a.label AS about,
       a.speaker AS speaker,
       n.sentences AS sentences,
       'second wording' AS value, 'first wording' AS other_value
FROM quote_claim a
JOIN quote_claim b ON b.article = a.article AND b.label = a.label AND b.twin = a.twin
JOIN (SELECT article, label, count(*) / 2 AS sentences, max(spoken + 0) AS spoken,
             max(CASE WHEN printing = 'first' THEN line END) AS first_ends,
             min(CASE WHEN printing = 'second' THEN line END) AS second_begins
      FROM quote_claim GROUP BY article, label) n
  ON n.article = a.article AND n.label = a.label
WHERE a.printing = 'second' AND b.printing = 'first'
  AND n.sentences >= :fewest AND n.sentences * 6 >= n.spoken AND n.first_ends < n.second_begins
