-- A picture that was attached as a result is kept as PDF/A of two layers; what it was drawn from stands beside it, without a bench.
ALTER TABLE documents.digital_copy ALTER COLUMN bench_id DROP NOT NULL;
