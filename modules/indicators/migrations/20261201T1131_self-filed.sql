-- Kế hoạch 276 III.4g: what people filed by themselves was told as online (2) less filed for somebody (5). But what ended without a signed result is not online any more and was filed for somebody still,
-- so it was taken off where it had not been counted. Count 44 is online and not filed for somebody. It follows from the cells that are there, so each past day counts it too; the cell that says by which rules stays the last.
-- same effect as efaad94caedbad6094209e932ed4dc08c4491860db1b5f207970306e867e3dd2
-- A third of all facts are written anew: with their twenty indexes, each of them in another order, that takes longer than to build these once more.
CREATE TEMPORARY TABLE loose_index ON COMMIT DROP AS
SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS words FROM pg_index WHERE indrelid IN ('indicators.fact'::regclass, 'indicators.fact_change'::regclass) AND NOT indisprimary;
DO $$ DECLARE loose record; BEGIN FOR loose IN SELECT name FROM loose_index LOOP EXECUTE 'DROP INDEX ' || loose.name; END LOOP; END $$;

UPDATE indicators.fact SET (count_ids, count_days, count_sums) = (
  SELECT count_ids[:before] || 44::smallint || count_ids[before + 1:], count_days[:before] || count_days[array_position(count_ids, 2::smallint)] || count_days[before + 1:], count_sums[:before] || 1 || count_sums[before + 1:]
  FROM (SELECT cardinality(count_ids) - (count_ids[cardinality(count_ids)] IN (40, 42))::int AS before) AS own
) WHERE 2 = ANY (count_ids) AND NOT (5 = ANY (count_ids));

UPDATE indicators.fact_change SET (count_ids, count_days, count_sums) = (
  SELECT count_ids[:before] || 44::smallint || count_ids[before + 1:], count_days[:before] || count_days[array_position(count_ids, 2::smallint)] || count_days[before + 1:], count_sums[:before] || 1 || count_sums[before + 1:]
  FROM (SELECT cardinality(count_ids) - (count_ids[cardinality(count_ids)] IN (40, 42))::int AS before) AS own
) WHERE 2 = ANY (count_ids) AND NOT (5 = ANY (count_ids));

DO $$ DECLARE loose record; BEGIN FOR loose IN SELECT words FROM loose_index LOOP EXECUTE loose.words; END LOOP; END $$;

-- What was folded already, which is what counts now less what waits to be folded; that is folded with its new cell.
WITH cell AS (
  SELECT owner_ids, procedure_code, count_days[array_position(count_ids, 44::smallint)] AS on_day, 1 AS sum FROM indicators.fact WHERE 44 = ANY (count_ids)
  UNION ALL
  SELECT owner_ids, procedure_code, count_days[array_position(count_ids, 44::smallint)], -sign FROM indicators.fact_change JOIN indicators.to_fold USING (subject_id, version, sign) WHERE 44 = ANY (count_ids)
), own AS (
  SELECT owner.id AS owner_id, procedure_code, on_day, sum(sum) AS sum FROM cell CROSS JOIN unnest(owner_ids) AS owner (id) GROUP BY 1, 2, 3
), total AS (
  SELECT owner_id, span.code AS procedure_code, span.grain, span.starts_on, sum(sum) AS own
  FROM own CROSS JOIN LATERAL (VALUES
    (procedure_code, 'month', date_trunc('month', on_day::timestamp)::date), (procedure_code, 'year', date_trunc('year', on_day::timestamp)::date),
    ('', 'month', date_trunc('month', on_day::timestamp)::date), ('', 'year', date_trunc('year', on_day::timestamp)::date), ('', 'day', on_day)
  ) AS span (code, grain, starts_on)
  GROUP BY 1, 2, 3, 4
)
UPDATE indicators.counter SET totals[44] = coalesce(totals[44], 0) + total.own
FROM total WHERE total.own <> 0 AND (counter.owner_id, counter.procedure_code, counter.grain, counter.starts_on) = (total.owner_id, total.procedure_code, total.grain, total.starts_on);
