-- id:        rank-differs
-- class:     contradiction
-- severity:  error
-- precision: high
-- kind:      title
-- summary:   One officer has two ranks of one service at the same time.
-- message:   {person} is {title} here and {other_title} in {there.file}
-- param:     same_days = 3
-- param:     bench_days = 20
-- param:     top = 80
-- param:     acting_steps = 20
-- param:     demotion_days = 60
-- param:     few_articles = 40
--
-- Ranks of one ladder exclude each other. Officers are promoted, so a higher rank in a
-- later article is left alone unless only same_days lie between; a lower one is not
-- for demotion_days, and articles without a day must be few. Courts, games and the top
-- of a ladder tell of a promotion long before, so bench_days may lie between. Who acts
-- in a rank stands close below it, less than acting_steps of the ladder. "Officer" and
-- "detective" are no ranks, and an article that has both words in one title ("Detective
-- Sgt.") agrees with either. A lieutenant general is called general, so titles that
-- share a word are left alone.
WITH ranked AS MATERIALIZED (
  SELECT * FROM title_fact
  WHERE ladder IS NOT NULL AND status IN ('current', 'acting') AND polarity = 'affirmed')
SELECT a.fact AS here_fact, b.fact AS there_fact,
       a.subject AS subject,
       a.subject_name AS person,
       CASE a.status WHEN 'acting' THEN 'acting ' ELSE '' END || a.title_words AS title,
       CASE b.status WHEN 'acting' THEN 'acting ' ELSE '' END || b.title_words AS other_title,
       a.office AS value, b.office AS other_value
FROM ranked a
JOIN ranked b ON b.subject = a.subject AND b.ladder = a.ladder AND b.rank <> a.rank
WHERE a.fact < b.fact
  AND ((a.status = 'current' AND b.status = 'current') OR abs(a.rank - b.rank) >= :acting_steps)
  AND a.deputy IS b.deputy
  AND (a.ladder <> 'military'
       OR (shared_words(a.title_words, b.title_words) < length(a.title_words) - length(replace(a.title_words, ' ', '')) + 1
           AND shared_words(a.title_words, b.title_words) < length(b.title_words) - length(replace(b.title_words, ' ', '')) + 1))
  AND is_broader(a.office, b.office) = 0 AND is_broader(b.office, a.office) = 0
  AND CASE WHEN a.article_from = a.article_to AND b.article_from = b.article_to
           THEN near_articles(a.article, b.article,
                           CASE WHEN (a.article_from < b.article_from) = (a.rank + 0 < b.rank + 0) THEN
                                  CASE WHEN a.ladder IN ('police', 'military', 'fire') AND min(a.rank + 0, b.rank + 0) < :top
                                       THEN :same_days ELSE :bench_days END
                                ELSE :demotion_days END)
           ELSE small_desk(:few_articles) END
  -- "Col. Alben, superintendent of the state police"
  AND NOT EXISTS (SELECT 1 FROM title_claim x
                  WHERE x.subject = a.subject
                    AND (x.article = a.article AND x.office <> a.office
                           AND shared_words(x.title_words, b.title_words) > 0
                         OR x.article = b.article AND x.office <> b.office
                           AND shared_words(x.title_words, a.title_words) > 0))
  AND NOT EXISTS (SELECT 1 FROM title_claim x JOIN title_claim y ON y.article = x.article
                  WHERE x.subject = a.subject AND x.office = a.office
                    AND y.subject = a.subject AND y.office = b.office)
