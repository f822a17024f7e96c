/**
 * Prints the SQL twin of `fold`, from the same table:
 *   node tools/generate-fold-sql.ts > platform/migrations/20261123T0801_create-fold.sql
 * A migration that ran is never edited: after a change of the table print into a new file.
 */
import { type CodeRange, foldAlphabet, REMOVED_RANGES, SPACE_RANGES } from '../kernel/fold-table.ts'

const escapeCode = (code: number): string =>
  code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`

const classOf = (ranges: readonly CodeRange[]): string =>
  `[${ranges.map(([first, last]) => (first === last ? escapeCode(first) : `${escapeCode(first)}-${escapeCode(last)}`)).join('')}]`

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`

export const foldSql = (): string => {
  const { from, to } = foldAlphabet()
  const removed = quote(classOf(REMOVED_RANGES))
  return `-- Written by tools/generate-fold-sql.ts from kernel/fold-table.ts; do not edit by hand.
-- The twin of kernel fold(): search and matching without tones, cases, invisible and look-alike characters.
-- NFKD includes NFC, so precomposed and combining spellings meet.
CREATE OR REPLACE FUNCTION platform.fold(given text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(
  regexp_replace(
    translate(
      regexp_replace(
        normalize(regexp_replace(given, ${removed}, '', 'g'), NFKD),
        ${removed}, '', 'g'),
      ${quote(from)},
      ${quote(to)}),
    ${quote(`${classOf(SPACE_RANGES)}+`)}, ' ', 'g'),
  ' ');

COMMENT ON FUNCTION platform.fold(text) IS 'Text as searched: without tones, case, invisible and look-alike characters; equals fold() of kernel/vietnamese-text.ts';
GRANT EXECUTE ON FUNCTION platform.fold(text) TO motcua_app;
`
}

if (import.meta.main) process.stdout.write(foldSql())
