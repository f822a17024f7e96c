-- Luật Lưu trữ 33/2024/QH15: which open draft, or supplement not sent yet, names a file is found by the file too: nobody reads through drafts.
-- An id stands at the beginning of a text: alone, or before the hash and the name of the file. Split rather than searched: a draft is written at every field.
CREATE FUNCTION dossiers.ids_in(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT coalesce(array_agg(DISTINCT left(piece, 36)), '{}') FROM unnest(string_to_array(words, '"')) AS piece WHERE piece LIKE '________-____-____-____-____________%');
CREATE INDEX filing_draft_by_file ON dossiers.filing_draft USING gin (dossiers.ids_in(content::text)) WHERE filed_as IS NULL;
CREATE INDEX supplement_draft_by_file ON dossiers.supplement_draft USING gin (dossiers.ids_in(words));
