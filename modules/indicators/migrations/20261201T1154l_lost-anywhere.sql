-- What lost a point in the whole province: the newest of thousands of units, asked of each, cost thousands of looks.
CREATE INDEX fact_not_digitised_anywhere ON indicators.fact (ended_on DESC, subject_id) WHERE 11 = ANY (count_ids) AND NOT (14 = ANY (count_ids));
CREATE INDEX fact_without_file_anywhere ON indicators.fact (ended_on DESC, subject_id) WHERE 12 = ANY (count_ids) AND NOT (13 = ANY (count_ids));
CREATE INDEX fact_not_paid_online_anywhere ON indicators.fact (received_on DESC, subject_id) WHERE 18 = ANY (count_ids) AND NOT (19 = ANY (count_ids));
