import { sql, type RawBuilder } from 'kysely'

/** Of a row of `dossier`, as `undigitised` of the domain says it of a dossier. A file that came with a supplement (revision 2) is no copy of a paper. */
export const HAS_UNDIGITISED: RawBuilder<unknown> = sql`coalesce((
  SELECT true FROM dossiers.dossier_component AS paper
  WHERE paper.dossier_id = dossier.dossier_id AND paper.originals + paper.copies > 0 AND paper.files = '[]'::jsonb AND NOT EXISTS (
    SELECT FROM dossiers.dossier_component AS copy
    WHERE copy.dossier_id = paper.dossier_id AND copy.serial > paper.serial AND copy.revision = 1 AND copy.originals + copy.copies = 0 AND copy.files <> '[]'::jsonb
      AND copy.component_key IS NOT DISTINCT FROM paper.component_key AND copy.name = paper.name)
  LIMIT 1), false)`
