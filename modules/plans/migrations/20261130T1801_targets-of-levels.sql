-- "Cấp tỉnh đạt 95%, cấp huyện đạt 92%, UBND cấp xã đạt 90%": of a plan brought in before, each level is measured by its own target.
UPDATE plans.deliverable SET content = jsonb_set(content, '{figures}', (
  SELECT jsonb_agg(jsonb_build_object('code', figure, 'atLeastPercent', target -> 'atLeastPercent', 'level', target -> 'level') ORDER BY place)
  FROM jsonb_array_elements(content -> 'targets') WITH ORDINALITY AS given (target, place) WHERE target ? 'level'))
WHERE figure IS NOT NULL AND content #> '{targets,0}' ? 'level' AND NOT content #> '{figures,0}' ? 'level';
