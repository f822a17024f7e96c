// QĐ 45/2016/QĐ-TTg Điều 5, NĐ 45/2020/NĐ-CP article 15: a result by post goes once it is signed, and stays while a signature on it is made by nobody.
import type { DossierId } from '../../../kernel/ids.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import type { Job } from '../../../platform/module.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { standingResultsOf } from '../domain/dossier.ts'
import { fold } from '../domain/evolve.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { keepParcelBySignature } from './keep-parcels.ts'

const FOLLOW = 'follow-signature'

/** Of whatever paper: the job looks whether it is a result of a dossier. */
type Signature = { readonly subjectId: string; readonly fileId: string }

const isSignature = (payload: unknown): payload is Signature => typeof payload === 'object' && payload !== null && 'subjectId' in payload && 'fileId' in payload

/** After the commit: the signature has its own row locked, and an act on the dossier locks the dossier first. */
export const followSoon = (work: Work, { subjectId, fileId }: DomainEvent): Promise<void> => addJob(work, { name: FOLLOW, payload: { subjectId, fileId } })

export const followSignatureJob: Job = {
  name: FOLLOW,
  run: async (given, payload) => {
    if (!isSignature(payload)) throw new Error('a signature without its file')
    const work: Work = { ...given, actor: { kind: 'system', process: FOLLOW } }
    const dossier = fold(await lockJournal(work.tx, payload.subjectId as DossierId))
    if (dossier && standingResultsOf(dossier).some(({ fileId }) => fileId === payload.fileId)) await keepParcelBySignature(work, dossier)
  },
}
