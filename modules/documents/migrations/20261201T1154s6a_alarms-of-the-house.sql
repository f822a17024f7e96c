-- Not of the files alone: disks, jobs, messages and certificates are looked after in the same place.
COMMENT ON TABLE documents.file_alarm IS 'What somebody has to look after: a content missing or damaged, a store or a scanner that does not answer, a disk almost full, jobs or messages that stand still, a certificate that ends; closed when it is well again';
