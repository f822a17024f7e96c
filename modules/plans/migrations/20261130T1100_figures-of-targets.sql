-- Each target of a deliverable may be counted by a figure of its own; what is known of a plan brought in before stays its first one.
UPDATE plans.deliverable SET content = content || jsonb_build_object('figures', CASE WHEN figure IS NULL THEN '[]'::jsonb
  ELSE jsonb_build_array(jsonb_build_object('code', figure, 'atLeastPercent', content #> '{targets,0,atLeastPercent}')) END);
COMMENT ON TABLE plans.deliverable IS 'One result a plan asks for: its words, doers, deadline, targets and the figures that count them; figure names the first of these for the release before';
