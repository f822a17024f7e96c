// QĐ 45/2016/QĐ-TTg Điều 5, NĐ 45/2020/NĐ-CP article 15: while a signature on it is made by nobody a result is no electronic one, and stays where it was to go by post; once signed it goes.
import type { DossierId } from '../../../kernel/ids.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import type { Job } from '../../../platform/module.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { isSigningDone, listSigningStopped } from '../../official-documents/index.ts'
import { standingResultsOf, type Dossier, type IssuedResult } from '../domain/dossier.ts'
import { fold } from '../domain/evolve.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { recordEvents } from './act-on-dossier.ts'
import { keepParcelBySignature } from './keep-parcels.ts'

const FOLLOW = 'follow-signature'

/** Of whatever paper: the job looks whether it is a result of a dossier. */
type Signature = { readonly subjectId: string; readonly fileId: string }

const isSignature = (payload: unknown): payload is Signature => typeof payload === 'object' && payload !== null && 'subjectId' in payload && 'fileId' in payload

/** What became of the signatures is of the dossier, so that its figures know it. */
const recordSigning = async (work: Work, dossier: Dossier, { serial, name, fileId, signingStopped }: IssuedResult): Promise<Dossier> => {
  const stopped = (await listSigningStopped(work, [fileId])).has(fileId)
  const told = stopped === (signingStopped === true) || (!stopped && !(await isSigningDone(work, fileId)))
  if (told) return dossier
  return (await recordEvents(work, dossier, { dossierId: dossier.id, events: [{ type: stopped ? 'ResultSigningStopped' : 'ResultSigningDone', serial, name }] })) ?? dossier
}

/** After the commit: the signature has its own row locked, and an act on the dossier locks the dossier first. */
export const followSoon = (work: Work, { subjectId, fileId }: DomainEvent): Promise<void> => addJob(work, { name: FOLLOW, payload: { subjectId, fileId } })

export const followSignatureJob: Job = {
  name: FOLLOW,
  run: async (given, payload) => {
    if (!isSignature(payload)) throw new Error('a signature without its file')
    const work: Work = { ...given, actor: { kind: 'system', process: FOLLOW } }
    const dossier = fold(await lockJournal(work.tx, payload.subjectId as DossierId))
    const result = dossier && standingResultsOf(dossier).find(({ fileId }) => fileId === payload.fileId)
    if (result) await keepParcelBySignature(work, await recordSigning(work, dossier, result))
  },
}
