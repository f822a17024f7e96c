-- TT 01/2023: a digitised paper says whose it is, as it was read or typed.
ALTER TABLE documents.paper_record ADD COLUMN holder_name text;
