-- The program at the desk is told the number of the paper it has brought back signed.
ALTER TABLE official_documents.signing_order ADD COLUMN number text;
