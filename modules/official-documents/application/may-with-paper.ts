// Nghị định 61/2018/NĐ-CP Điều 17-20: who issues a paper hands it out, and so does the desk in whose register the dossier stands.
import type { DossierId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { can } from '../../identity/index.ts'
import type { IssuedDocument } from '../domain/issued-document.ts'
import { findRegisterKeeper } from '../store/register-store.ts'

export type PaperVerb = 'read' | 'print'

export const mayWithPaper = async (work: Work, verb: PaperVerb, { unitId, subjectId }: IssuedDocument): Promise<boolean> => {
  if (can(work.actor, verb, 'official-document', unitId)) return true
  const keeper = await findRegisterKeeper(work.tx, subjectId as DossierId)
  return keeper !== undefined && can(work.actor, verb, 'official-document', keeper)
}
