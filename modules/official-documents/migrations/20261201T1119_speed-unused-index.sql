-- Asked by nobody but `verify`, which reads all papers anyway.
DROP INDEX IF EXISTS official_documents.issued_document_by_book;
