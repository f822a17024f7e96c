-- Forged messages of the last hour are counted before another one is kept.
CREATE INDEX message_event_forged ON payments.message_event (at) WHERE verdict = 'forged';
