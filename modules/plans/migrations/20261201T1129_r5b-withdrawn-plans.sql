-- A plan read wrongly is taken back before anybody worked by it; its decision can then be brought in again.
ALTER TABLE plans.plan ADD COLUMN withdrawn jsonb;
ALTER TABLE plans.plan DROP CONSTRAINT plan_number;
CREATE UNIQUE INDEX plan_number ON plans.plan (number, issued_on) WHERE withdrawn IS NULL;
COMMENT ON COLUMN plans.plan.withdrawn IS 'When, by whom and why it was taken back; nothing asks for it any more';
GRANT UPDATE (withdrawn) ON plans.plan TO motcua_app;
