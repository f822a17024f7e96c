-- NĐ 23/2015 Điều 14, 22: the figures of a book count its refusals without reading the whole book.
CREATE INDEX certified_copy_refused ON certification.certified_copy (authority_id, prepared_at) WHERE state = 'refused';
