-- Kế hoạch 276 III.4g: what people filed by themselves was told as online (2) less filed for somebody (5). But what ended without a signed result is not online any more and was filed for somebody still,
-- so it was taken off where it had not been counted. Count 44 is online and not filed for somebody. It follows from the cells that are there, so each past day counts it too; the cell that says by which rules stays the last.
UPDATE indicators.fact SET
  count_ids = count_ids[:before] || 44::smallint || count_ids[before + 1:], count_days = count_days[:before] || own.on_day || count_days[before + 1:], count_sums = count_sums[:before] || 1 || count_sums[before + 1:]
FROM (
  SELECT subject_id, count_days[array_position(count_ids, 2::smallint)] AS on_day, cardinality(count_ids) - (count_ids[cardinality(count_ids)] IN (40, 42))::int AS before
  FROM indicators.fact WHERE 2 = ANY (count_ids) AND NOT (5 = ANY (count_ids))
) AS own
WHERE fact.subject_id = own.subject_id;

UPDATE indicators.fact_change SET
  count_ids = count_ids[:before] || 44::smallint || count_ids[before + 1:], count_days = count_days[:before] || own.on_day || count_days[before + 1:], count_sums = count_sums[:before] || 1 || count_sums[before + 1:]
FROM (
  SELECT subject_id, version, sign, count_days[array_position(count_ids, 2::smallint)] AS on_day, cardinality(count_ids) - (count_ids[cardinality(count_ids)] IN (40, 42))::int AS before
  FROM indicators.fact_change WHERE 2 = ANY (count_ids) AND NOT (5 = ANY (count_ids))
) AS own
WHERE (fact_change.subject_id, fact_change.version, fact_change.sign) = (own.subject_id, own.version, own.sign);

-- What was folded already; what waits is folded with its new cell.
WITH cell AS (
  SELECT owner.id AS owner_id, change.procedure_code, cell.on_day, change.sign * cell.sum AS sum
  FROM indicators.fact_change AS change
  CROSS JOIN LATERAL unnest(change.owner_ids) AS owner (id)
  CROSS JOIN LATERAL unnest(change.count_ids, change.count_days, change.count_sums) AS cell (count_id, on_day, sum)
  WHERE cell.count_id = 44 AND NOT EXISTS (SELECT FROM indicators.to_fold WHERE (to_fold.subject_id, to_fold.version, to_fold.sign) = (change.subject_id, change.version, change.sign))
), span AS (
  SELECT owner_id, procedure_code, 'month' AS grain, date_trunc('month', on_day::timestamp)::date AS starts_on, sum FROM cell
  UNION ALL SELECT owner_id, procedure_code, 'year', date_trunc('year', on_day::timestamp)::date, sum FROM cell
  UNION ALL SELECT owner_id, '', 'month', date_trunc('month', on_day::timestamp)::date, sum FROM cell
  UNION ALL SELECT owner_id, '', 'year', date_trunc('year', on_day::timestamp)::date, sum FROM cell
  UNION ALL SELECT owner_id, '', 'day', on_day, sum FROM cell
), total AS (
  SELECT owner_id, procedure_code, grain, starts_on, sum(sum) AS own FROM span GROUP BY 1, 2, 3, 4
)
UPDATE indicators.counter SET totals[44] = coalesce(totals[44], 0) + total.own
FROM total WHERE (counter.owner_id, counter.procedure_code, counter.grain, counter.starts_on) = (total.owner_id, total.procedure_code, total.grain, total.starts_on);
