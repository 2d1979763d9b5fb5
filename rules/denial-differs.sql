-- id:        denial-differs
-- class:     contradiction
-- severity:  warning
-- precision: medium
-- kind:      statement
-- summary:   One thing is told and denied.
-- message:   {what}: {told} here but {other_told} in {there.file}
-- param:     few_articles = 8
-- param:     brief = 8
-- param:     fewest_shared = 5
-- param:     fewest_of_brief = 4
-- default:   off
--
-- A summary may leave out what makes both true, so this is off unless a desk asks for it.
--
-- A clause with not, never or no and a sentence without any such word tell one thing where the
-- telling words before and behind the denial are neighbours in the other sentence, and nearly
-- all words of the clause are in it. Where a text of no more than `brief` sentences tells the
-- other's story a shorter clause will do.
WITH size AS MATERIALIZED (
  SELECT article, count(*) <= :brief AS brief FROM statement_claim
  WHERE form IN ('sentence', 'denial') GROUP BY article
)
SELECT n.claim AS here, s.claim AS there, n.words AS what, 'denied' AS told, 'told' AS other_told,
       'denied' AS value, 'told' AS other_value
FROM statement_claim n
JOIN statement_claim s ON s.form = 'sentence' AND instr(s.beside, n.beside) > 0
JOIN size w ON w.article = n.article JOIN size v ON v.article = s.article
WHERE n.form = 'denial' AND n.modality = 'asserted' AND s.modality = 'asserted'
  AND small_desk(:few_articles)
  AND shared_items(n.beside, s.beside) = 1
  AND (n.days IS NULL OR s.days IS NULL OR shared_items(n.days, s.days) > 0)
  AND shared_items(n.near, s.said) >= items(n.near) - (items(n.near) > :fewest_shared)
  AND 5 * shared_items(n.said, s.said) >= 3 * min(items(n.said), items(s.said))
  AND CASE WHEN n.article = s.article
             THEN shared_items(n.near, s.said) > :fewest_shared
                  AND 4 * shared_items(n.said, s.said) >= 3 * min(items(n.said), items(s.said))
           WHEN w.brief OR v.brief THEN shared_items(n.near, s.said) >= :fewest_of_brief
           ELSE shared_items(n.near, s.said) >= :fewest_shared END
