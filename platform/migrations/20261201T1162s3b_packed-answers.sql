-- First answers are kept packed (platform/http/pack-answer.ts); those of the week before are read in their words. By age they go day by day, and an index
-- of days holds each day once.
ALTER TABLE platform.idempotency ADD COLUMN packed bytea;
DROP INDEX platform.idempotency_by_age;
CREATE INDEX idempotency_by_age ON platform.idempotency (((at AT TIME ZONE 'UTC')::date));
