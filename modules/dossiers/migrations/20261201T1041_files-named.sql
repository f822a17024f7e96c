-- Luật Lưu trữ 33/2024/QH15: which dossier a file is used in is found by the file, whoever's it is and wherever the dossier moved.
CREATE INDEX dossier_event_by_file ON dossiers.dossier_event USING gin (jsonb_path_query_array(event, '$.**.fileId')) WHERE jsonb_path_exists(event, '$.**.fileId');
CREATE INDEX dossier_answers_by_file ON dossiers.dossier_answers USING gin (jsonb_path_query_array(record, '$.**.fileId')) WHERE jsonb_path_exists(record, '$.**.fileId');
CREATE INDEX supplement_file_by_file ON dossiers.supplement_file (file_id);
