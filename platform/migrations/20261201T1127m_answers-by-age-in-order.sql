-- Swept pages are filled anew, so stretches of them hold old and new answers alike: each sweep would read the table whole.
DROP INDEX platform.idempotency_by_age;
CREATE INDEX idempotency_by_age ON platform.idempotency (at);
