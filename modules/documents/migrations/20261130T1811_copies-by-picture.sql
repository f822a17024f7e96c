-- Whoever destroys a paper asks what else was drawn from the same picture.
CREATE INDEX digital_copy_by_picture ON documents.digital_copy USING gin (pages jsonb_path_ops);
