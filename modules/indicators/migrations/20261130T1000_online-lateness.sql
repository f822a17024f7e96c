-- TT 01/2018/TT-VPCP article 13.9 asks for lateness of online dossiers alone: counts 33 and 34 beside 9 and 7, for what came neither at the counter (3) nor by post (4).
-- They follow from the cells that are there, so each past day counts them too.
UPDATE indicators.fact SET
  count_ids = count_ids || more.ids, count_days = count_days || more.days, count_sums = count_sums || more.sums
FROM (
  SELECT subject_id, array_agg(CASE count_id WHEN 9 THEN 33 ELSE 34 END::smallint ORDER BY count_id DESC) AS ids, array_agg(on_day ORDER BY count_id DESC) AS days, array_agg(1 ORDER BY count_id DESC) AS sums
  FROM indicators.fact CROSS JOIN LATERAL unnest(count_ids, count_days) AS cell (count_id, on_day)
  WHERE 1 = ANY (count_ids) AND NOT (3 = ANY (count_ids) OR 4 = ANY (count_ids)) AND count_id IN (7, 9) GROUP BY subject_id
) AS more
WHERE fact.subject_id = more.subject_id;

UPDATE indicators.fact_change SET
  count_ids = count_ids || more.ids, count_days = count_days || more.days, count_sums = count_sums || more.sums
FROM (
  SELECT subject_id, version, sign, array_agg(CASE count_id WHEN 9 THEN 33 ELSE 34 END::smallint ORDER BY count_id DESC) AS ids, array_agg(on_day ORDER BY count_id DESC) AS days, array_agg(1 ORDER BY count_id DESC) AS sums
  FROM indicators.fact_change CROSS JOIN LATERAL unnest(count_ids, count_days) AS cell (count_id, on_day)
  WHERE 1 = ANY (count_ids) AND NOT (3 = ANY (count_ids) OR 4 = ANY (count_ids)) AND count_id IN (7, 9) GROUP BY subject_id, version, sign
) AS more
WHERE (fact_change.subject_id, fact_change.version, fact_change.sign) = (more.subject_id, more.version, more.sign);

-- What was folded already; what waits is folded with its new cells.
WITH cell AS (
  SELECT owner.id AS owner_id, change.procedure_code, cell.count_id, cell.on_day, change.sign * cell.sum AS sum
  FROM indicators.fact_change AS change
  CROSS JOIN LATERAL unnest(change.owner_ids) AS owner (id)
  CROSS JOIN LATERAL unnest(change.count_ids, change.count_days, change.count_sums) AS cell (count_id, on_day, sum)
  WHERE cell.count_id IN (33, 34) AND NOT EXISTS (SELECT FROM indicators.to_fold WHERE (to_fold.subject_id, to_fold.version, to_fold.sign) = (change.subject_id, change.version, change.sign))
), span AS (
  SELECT owner_id, procedure_code, 'month' AS grain, date_trunc('month', on_day::timestamp)::date AS starts_on, count_id, sum FROM cell
  UNION ALL SELECT owner_id, procedure_code, 'year', date_trunc('year', on_day::timestamp)::date, count_id, sum FROM cell
  UNION ALL SELECT owner_id, '', 'month', date_trunc('month', on_day::timestamp)::date, count_id, sum FROM cell
  UNION ALL SELECT owner_id, '', 'year', date_trunc('year', on_day::timestamp)::date, count_id, sum FROM cell
  UNION ALL SELECT owner_id, '', 'day', on_day, count_id, sum FROM cell
), total AS (
  SELECT owner_id, procedure_code, grain, starts_on, sum(sum) FILTER (WHERE count_id = 33) AS late, sum(sum) FILTER (WHERE count_id = 34) AS ended FROM span GROUP BY 1, 2, 3, 4
)
UPDATE indicators.counter SET totals[33] = coalesce(totals[33], 0) + coalesce(total.late, 0), totals[34] = coalesce(totals[34], 0) + coalesce(total.ended, 0)
FROM total WHERE (counter.owner_id, counter.procedure_code, counter.grain, counter.starts_on) = (total.owner_id, total.procedure_code, total.grain, total.starts_on);
