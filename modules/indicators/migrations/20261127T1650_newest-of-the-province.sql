-- The newest facts of the whole province at once, where most of them count.
CREATE INDEX fact_newest_received ON indicators.fact (received_on DESC, subject_id);
CREATE INDEX fact_newest_ended ON indicators.fact (ended_on DESC, subject_id) WHERE ended_on IS NOT NULL;
