// NĐ 45/2020/NĐ-CP article 15: a result whose signatures took long to check is an electronic one once an office's was found on it; else the head signs.
import type { DossierId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles } from '../../documents/index.ts'
import { unsignedResultsOf } from '../domain/dossier.ts'
import { fold } from '../domain/evolve.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { recordEvents } from './act-on-dossier.ts'
import { mustBeSigned } from './must-be-signed.ts'
import { tellApplicant } from './tell-applicant.ts'
import { tellHeads } from './tell-heads.ts'

export type FileChecked = { readonly type: string; readonly subjectId: string; readonly sha256: string; readonly signedBy?: string }

/** Whoever looked at a file of the dossier may have asked for it: only unsigned results are moved by what was found. */
export const onFileChecked = async (told: Work, { subjectId, sha256, signedBy }: FileChecked): Promise<void> => {
  const work: Work = { ...told, actor: { kind: 'system', process: 'signature-check' } }
  const dossier = fold(await lockJournal(work.tx, subjectId as DossierId))
  if (dossier === undefined) return
  const waiting = unsignedResultsOf(dossier)
  const files = new Set((await findFiles(work, waiting.map(({ fileId }) => fileId))).filter((file) => file.sha256 === sha256).map(({ id }) => id))
  const result = waiting.find(({ fileId }) => files.has(fileId))
  if (result === undefined) return
  if (signedBy === undefined) return tellHeads(work, dossier)
  const wasHeld = (await mustBeSigned(work, dossier)) !== undefined
  const after = await recordEvents(work, dossier, { dossierId: dossier.id, events: [{ type: 'ResultFoundSigned', serial: result.serial, name: result.name, signedBy }] })
  if (wasHeld && after && after.endedAt === undefined && !(await mustBeSigned(work, after))) await tellApplicant(work, after, { template: 'result-ready' })
}
