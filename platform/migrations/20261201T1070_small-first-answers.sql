-- A first answer is found by a hash of whose key it is and holds a hash of what was asked: the words themselves are needed by nobody.
-- 128 bits of SHA-256; the same words as platform/http/idempotency.ts. Answers of the week before are kept, so a repeat across the upgrade finds its own.
CREATE FUNCTION pg_temp.hashed(one text, other text) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT substr(encode(sha256(convert_to(one, 'UTF8') || '\x00'::bytea || convert_to(other, 'UTF8')), 'hex'), 1, 32)::uuid
$$;

ALTER TABLE platform.idempotency RENAME TO idempotency_in_words;
ALTER TABLE platform.idempotency_in_words RENAME CONSTRAINT idempotency_key TO idempotency_in_words_key;
ALTER INDEX platform.idempotency_by_age RENAME TO idempotency_in_words_by_age;

CREATE TABLE platform.idempotency (
  command uuid NOT NULL,
  asked uuid NOT NULL,
  at timestamptz NOT NULL,
  status smallint NOT NULL,
  answer text,
  CONSTRAINT idempotency_key PRIMARY KEY (command)
);
COMMENT ON TABLE platform.idempotency IS 'First answer of every command, so that a repeated one changes nothing; kept for seven days';

INSERT INTO platform.idempotency (command, asked, at, status, answer)
SELECT pg_temp.hashed(actor_key, key), pg_temp.hashed(operation, request_hash), at, status, answer::text FROM platform.idempotency_in_words;
DROP TABLE platform.idempotency_in_words;
DROP FUNCTION pg_temp.hashed(text, text);

CREATE INDEX idempotency_by_age ON platform.idempotency (at);
GRANT SELECT, INSERT, DELETE ON platform.idempotency TO motcua_app;
