-- An event keeps its author in columns, the request as an id, and leaves out of its words what stands in a column beside them: its type, and since
-- when its holder has it (the moment of the event). Events written before keep their words; both are read alike (store/stored-event.ts).
ALTER TABLE dossiers.dossier_event ADD COLUMN author_kind text;
ALTER TABLE dossiers.dossier_event ADD COLUMN author_id uuid;
ALTER TABLE dossiers.dossier_event ADD COLUMN author_name text;
ALTER TABLE dossiers.dossier_event ADD COLUMN request uuid;
ALTER TABLE dossiers.dossier_event ALTER COLUMN author DROP NOT NULL;
ALTER TABLE dossiers.dossier_event ALTER COLUMN request_id DROP NOT NULL;
ALTER TABLE dossiers.dossier_event ADD CONSTRAINT dossier_event_author CHECK ((author IS NULL) = (author_kind IS NOT NULL AND author_name IS NOT NULL)) NOT VALID;
ALTER TABLE dossiers.dossier_event ADD CONSTRAINT dossier_event_request CHECK ((request_id IS NULL) = (request IS NOT NULL)) NOT VALID;
