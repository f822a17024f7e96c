/** Every content that some row promises. */
export const FILES_WANTED = 'SELECT DISTINCT sha256 FROM documents.stored_file WHERE destroyed_at IS NULL ORDER BY 1'
