import { sql } from 'kysely'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/db/transaction.ts'

const MOST = 5000

/** Files handed in by a person, uploads on their way, and where the papers of their vault were opened to an office or used again. */
export const selectKeptOfPerson = async (tx: Transaction, personId: PersonId) => {
  const [files, uploads, shares, uses] = await Promise.all([
    sql<object>`SELECT file_name AS "fileName", media_type AS "mediaType", size_bytes AS "sizeBytes", sha256, stored_at AS "storedAt", destroyed_at AS "destroyedAt" FROM documents.stored_file WHERE owner_id = ${personId} AND owner_kind = 'person' ORDER BY id DESC LIMIT ${MOST}`.execute(tx),
    sql<object>`SELECT file_name AS "fileName", size_bytes AS "sizeBytes", opened_at AS "openedAt", expires_at AS "expiresAt" FROM documents.upload WHERE owner_id = ${personId} AND owner_kind = 'person' AND file_id IS NULL LIMIT ${MOST}`.execute(tx),
    sql<object>`SELECT share.dossier_id AS "dossierId", share.record_id AS "recordId", share.label, share.made_at AS "madeAt", share.until_at AS "untilAt", share.revoked_at AS "revokedAt"
      FROM documents.paper_record AS paper JOIN documents.paper_share AS share ON share.record_id = paper.id WHERE paper.holder_id = ${personId} ORDER BY share.made_at DESC LIMIT ${MOST}`.execute(tx),
    sql<object>`SELECT used.dossier_id AS "dossierId", used.record_id AS "recordId", used.component, used.label, used.at
      FROM documents.paper_record AS paper JOIN documents.paper_use AS used ON used.record_id = paper.id WHERE paper.holder_id = ${personId} ORDER BY used.at DESC LIMIT ${MOST}`.execute(tx),
  ])
  return { files: files.rows, uploads: uploads.rows, shares: shares.rows, uses: uses.rows }
}
