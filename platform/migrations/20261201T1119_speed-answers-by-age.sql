-- First answers come and go in the order of time: which blocks are old enough is all that is asked.
DROP INDEX IF EXISTS platform.idempotency_by_age;
CREATE INDEX idempotency_by_age ON platform.idempotency USING brin (at);
