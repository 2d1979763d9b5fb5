-- id:        quantity-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      quantity
-- summary:   Two texts on one thing give one figure two values.
-- message:   {words} here but {other_words} in {there.file}
-- articles:  2
-- param:     few_articles = 8
-- param:     side_by_side = 2
-- param:     sure_articles = 3
-- param:     few_figures = 2
-- param:     few_sentences = 8
-- param:     fewest_words = 3
-- param:     most_times = 3
-- param:     most_alike = 60
--
-- A figure is told again where it is of the same thing, counted or measured in the same
-- unit, a word beside it is the same, and so are others of its clause; names of both
-- sentences help. Metres, money and years are of many things and people are counted in
-- many ways, so it takes more of them there; a count many times another is of something
-- else, and so is a length of time where the sentences name different people. A text of no
-- more than few_figures is short, and what it tells is the other's story. About, nearly
-- and more than make intervals, and round figures have some play.
--
-- Left alone is a share or a lead in a poll, of which each has many, a figure that the other
-- article has as well, sentences of different times, parts and ranges beside wholes, what is
-- merely planned beside what is, what rises from day to day between articles of different days,
-- and what a market has at noon and not at its close. By how much something rose or fell is not
-- what it is then, and two sentences must share another figure to tell of one such moment.
-- A short text that has one figure of a sort, where the other has one too, tells that again.
-- Among more than sure_articles the rule only mentions it: every second one is of two things.
-- In a desk of more than few_articles too many things are counted alike; the two must tell of one
-- affair, or one be short, and of more than side_by_side share more words. An article of more
-- than most_alike figures of one sort is a table. Heads at a meeting and votes have rules of
-- their own.
WITH crowded AS MATERIALIZED (
  SELECT article, slot FROM quantity_claim WHERE slot IS NOT NULL
  GROUP BY article, slot HAVING count(*) > :most_alike
), f AS MATERIALIZED (
  SELECT q.claim, q.article, q.line, article_from, article_to, slot, noun, number + 0 AS number,
         low + 0 AS low, ifnull(high + 0, 1e300) AS high, bound, moves, beside, measured,
         ifnull(play + 0, 0) AS play,
         number - max(ifnull(play + 0, 0), whole) AS least,
         number + max(ifnull(play + 0, 0), whole) AS most,
         whole,
         near, items(near) AS size, said, named, times, ifnull(part, '') AS part, modality, words
  FROM (SELECT *, CASE WHEN measured IS NOT NULL AND number + 0 = round(number + 0) THEN 0.5 ELSE 0 END AS whole
        FROM quantity_claim) q
  WHERE slot <> 'year' AND near IS NOT NULL
    AND (slot NOT IN ('percent', 'point') OR ifnull(shared_items('poll, survey, respondent, respond, voter, adult, republican, democrat', said), 0) = 0)
    AND small_desk(:few_articles)
    AND NOT EXISTS (SELECT 1 FROM crowded c WHERE c.article = q.article AND c.slot = q.slot)
    AND NOT EXISTS (SELECT 1 FROM headcount_claim h WHERE h.article = q.article
                    AND h.line = q.line AND instr(h.words, q.words) > 0)
    AND NOT EXISTS (SELECT 1 FROM vote_claim v WHERE v.article = q.article
                    AND v.line = q.line AND instr(v.words, q.words) > 0)
), brief AS MATERIALIZED (
  SELECT article FROM f
  WHERE (SELECT count(*) FROM statement_claim s
         WHERE s.article = f.article AND s.form IN ('sentence', 'denial')) <= :few_sentences
  GROUP BY article HAVING count(*) <= :few_figures
), lone AS MATERIALIZED (
  SELECT article, slot FROM f GROUP BY article, slot HAVING count(DISTINCT number) = 1
), pair AS (
  SELECT a.claim AS here, b.claim AS there, a.line, b.line AS other_line, a.words, b.words AS other_words, a.slot, a.measured, a.part,
         a.article, b.article AS other_article, a.number, b.number AS other_number,
         a.said AS sentence, b.said AS other_sentence,
         a.least, b.least AS other_least, a.most, b.most AS other_most,
         a.near, b.near AS other_near, a.size, b.size AS other_size,
         shared_items(a.near, b.near) AS shared, shared_items(a.near, b.said) AS said,
         shared_items(b.near, a.said) AS other_said,
         shared_items(a.named, b.named) AS names,
         a.number <= :most_times * b.number AND b.number <= :most_times * a.number AS alike,
         ifnull(shared_items(a.beside, b.beside), 0) AS beside,
         days_apart(a.article_from, a.article_to, b.article_from, b.article_to) AS days,
         a.beside AS next_to, b.beside AS other_next_to, a.named, b.named AS other_named,
         (a.times IS NULL) = (b.times IS NULL) AS alike_dated,
         a.article IN (SELECT article FROM brief) OR b.article IN (SELECT article FROM brief) AS brief
  FROM f a JOIN f b ON b.slot = a.slot AND b.article > a.article
  WHERE a.part = b.part AND a.part NOT IN ('range', 'moment') AND a.modality = b.modality
    AND (a.number <> b.number OR a.bound <> b.bound
         AND a.words NOT LIKE 'up to%' AND b.words NOT LIKE 'up to%'
         AND a.words NOT LIKE 'as %' AND b.words NOT LIKE 'as %')
    AND (a.low >= b.high OR a.high <= b.low
         OR a.bound = b.bound
            AND CASE WHEN a.number < b.number THEN a.most <= b.least AND a.play <= b.play
                     ELSE a.least >= b.most AND b.play <= a.play END)
    AND CASE WHEN a.noun LIKE '#%' THEN shared_items(substr(a.noun, 2), b.near) = 1
             WHEN b.noun LIKE '#%' THEN shared_items(substr(b.noun, 2), a.near) = 1
             ELSE a.noun IS b.noun END
    AND (a.times IS NULL OR b.times IS NULL OR shared_items(a.times, b.times) > 0)
    -- 46.4 percent are 46 percent
    AND (a.bound IS NOT b.bound OR a.whole = b.whole OR abs(a.number - b.number) > 0.5)
    AND (a.moves IS NULL AND b.moves IS NULL
         OR days_apart(a.article_from, a.article_to, b.article_from, b.article_to) = 0)
    AND shared_items(a.near, b.near) > 0
), told AS (
  -- what each text has one of, or one of beside that word, is told twice
  SELECT p.*,
         p.brief AND p.alike AND small_desk(:side_by_side)
         AND CASE
               WHEN p.slot = 'person' OR p.slot LIKE 'duration:%' THEN
                 p.beside > ifnull(shared_items(p.named, p.other_next_to), 0)
                 AND NOT EXISTS (SELECT 1 FROM f x
                                 WHERE x.slot = p.slot AND x.claim NOT IN (p.here, p.there)
                                   AND shared_items(x.beside, p.next_to || ', ' || p.other_next_to) > 0)
               WHEN p.measured IS NOT NULL OR p.slot = 'score' OR p.slot LIKE '%:%' THEN 0
               ELSE EXISTS (SELECT 1 FROM lone l WHERE l.article = p.article AND l.slot = p.slot)
                    AND EXISTS (SELECT 1 FROM lone l
                                WHERE l.article = p.other_article AND l.slot = p.slot)
             END AS unlike_others
  FROM pair p
)
SELECT p.here, p.there, p.words, p.other_words,
       p.words AS value, p.other_words AS other_value,
       CASE WHEN NOT small_desk(:sure_articles) THEN 'info' END AS severity
FROM told p
WHERE (small_desk(:side_by_side) AND (p.brief OR same_affair(p.article, p.other_article))
       OR p.shared > :fewest_words AND (small_desk(:side_by_side) OR p.alike_dated)
          AND same_affair(p.article, p.other_article))
  -- a player or a team has other scores in other matches
  AND (p.slot <> 'score' OR p.brief AND small_desk(:side_by_side)
       OR p.names >= min(items(p.named), items(p.other_named)))
  -- two teams end two streaks
  AND (small_desk(:side_by_side) OR p.names IS NULL
       OR 2 * p.names >= min(items(p.named), items(p.other_named)))
  AND (p.unlike_others
       OR p.said + p.other_said >= :fewest_words
          AND (2 * p.said >= p.size OR 2 * p.other_said >= p.other_size)
          AND (p.names > 0 OR p.names IS NULL OR p.slot NOT LIKE 'duration:%'))
  AND CASE
        WHEN p.slot = 'person' AND NOT p.alike THEN 0
        WHEN p.unlike_others THEN 1
        WHEN p.shared > :fewest_words THEN
          (p.measured IS NULL OR p.beside > 0 AND p.alike OR p.brief)
          AND (p.days = 0 OR 2 * p.shared >= max(p.size, p.other_size))
        WHEN p.days > 3 OR p.days > 0 AND p.measured IS NOT NULL THEN 0
        WHEN p.alike AND p.slot <> 'person' AND (p.shared > 1 OR p.names > 0)
             AND p.brief THEN 1
        WHEN p.measured IS NOT NULL THEN
          p.alike AND p.beside > 0 AND (p.names > 1 OR 2 * p.shared >= max(p.size, p.other_size))
        WHEN p.slot = 'person' THEN
          p.shared = :fewest_words
          AND (p.beside > 0 OR 2 * p.shared >= max(p.size, p.other_size))
        WHEN NOT p.alike THEN 0
        ELSE p.names >= :fewest_words
             OR p.beside > 0 AND p.shared > 1 AND 2 * p.shared >= min(p.size, p.other_size)
             OR p.shared = :fewest_words AND 2 * p.shared >= max(p.size, p.other_size)
      END
  AND (p.number = p.other_number
       OR NOT EXISTS (SELECT 1 FROM f x
                      WHERE x.article = p.article AND x.slot = p.slot
                        AND (x.number = p.other_number
                             OR x.least < p.other_most AND x.most > p.other_least)
                        AND shared_items(x.said, p.other_near) > 0)
          AND NOT EXISTS (SELECT 1 FROM f x
                          WHERE x.article = p.other_article AND x.slot = p.slot
                            AND (x.number = p.number OR x.least < p.most AND x.most > p.least)
                            AND shared_items(x.said, p.near) > 0))
  -- the sentence that tells the one figure has the other beside it, as "8,000 of them"
  AND NOT EXISTS (SELECT 1 FROM quantity_claim x
                  WHERE x.claim NOT IN (p.here, p.there) AND x.form = 'figure' AND x.number + 0 >= 100
                    AND (x.article = p.article AND x.line = p.line
                         AND x.number + 0 = p.other_number
                         OR x.article = p.other_article AND x.line = p.other_line
                            AND x.number + 0 = p.number))
  -- what is a third for one side is two thirds for the other
  AND (p.slot <> 'percent' OR abs(p.number + p.other_number - 100) > 1)
  -- a market falls by one figure until noon and by another until its close
  AND (p.part NOT IN ('up', 'down') OR p.measured IS NULL OR p.brief
       OR EXISTS (SELECT 1 FROM f x JOIN f y ON y.slot = x.slot AND y.number = x.number
                  WHERE x.article = p.article AND x.said = p.sentence AND x.claim <> p.here
                    AND y.article = p.other_article AND y.said = p.other_sentence
                    AND y.claim <> p.there))
  -- 21 counts of theft and six of extortion are 27 counts
  AND NOT EXISTS (SELECT 1 FROM f x
                  WHERE x.slot = p.slot AND x.claim NOT IN (p.here, p.there)
                    AND (x.article = p.article AND x.said = p.sentence
                         AND x.number + p.number = p.other_number
                         OR x.article = p.other_article AND x.said = p.other_sentence
                            AND x.number + p.other_number = p.number))
