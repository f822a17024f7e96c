// Lessons idea 18: a dossier as the detectors look at it, from its journal and the files of its results.
import type { Instant } from '../../../kernel/instant.ts'
import type { StoredFile } from '../../documents/index.ts'
import { wasRefused, type Dossier, type DossierLife } from '../../dossiers/index.ts'
import type { WatchedDossier } from '../domain/gaming/watched.ts'

const endOf = (dossier: Dossier): WatchedDossier['end'] => {
  if (wasRefused(dossier)) return 'refused'
  return dossier.state === 'withdrawn' || dossier.state === 'discontinued' ? dossier.state : 'result'
}

const dueChangesOf = ({ dueHistory, apologies }: Dossier): WatchedDossier['dueChanges'] => {
  let letters = apologies.length
  return dueHistory.map(({ from, to, why }) => {
    const hasSlip = why === 'reappointed' && letters > 0
    if (hasSlip) letters -= 1
    return { why, hasSlip, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  })
}

const endedAtOf = ({ finishedAt, returnedAt, endedAt }: Dossier): Instant | undefined => finishedAt ?? returnedAt ?? endedAt

const hasEnded = (state: DossierLife['states'][number] | undefined): boolean => state !== undefined && endedAtOf(state.dossier) !== undefined

/** Who did the act it ended with, and not who examined it: one who ends the dossiers of many is seen as one. */
const closerOf = ({ states }: DossierLife): string | undefined =>
  states.findLast(({ dossier }, at) => endedAtOf(dossier) !== undefined && !hasEnded(states[at - 1]))?.dossier.lastChange.officialId

const momentsOf = ({ states }: DossierLife): readonly Instant[] => states.map(({ at }) => at)

export const watchedOfLife = (life: DossierLife, files: ReadonlyMap<string, StoredFile>): WatchedDossier | undefined => {
  const dossier = life.states.at(-1)?.dossier
  if (dossier?.acceptance === undefined) return undefined
  const { id, procedure, applicant, channel, assisted, submittedAt, acceptance, dueAt, verifications, results, supplement, examinerId, resolvingUnitId } = dossier
  const endedAt = endedAtOf(dossier)
  const person = applicant.idNumber ?? applicant.personId
  return {
    id,
    procedureCode: procedure.code,
    ...(person === undefined ? {} : { applicant: person }),
    channel,
    assisted,
    submittedAt,
    receivedAt: acceptance.at,
    ...(endedAt === undefined ? {} : { endedAt, end: endOf(dossier) as NonNullable<WatchedDossier['end']> }),
    closedBy: closerOf(life) ?? examinerId ?? resolvingUnitId,
    immediate: acceptance.immediate === true,
    supplementAsked: supplement !== undefined && !supplement.undone,
    ...(dueAt === undefined ? {} : { dueAt }),
    dueChanges: dueChangesOf(dossier),
    saidDays: verifications.map(({ tookPlaceAt, recordedAt }) => ({ saysAt: tookPlaceAt, writtenAt: recordedAt })),
    journal: momentsOf(life),
    results: results.flatMap(({ fileId, undone }) => {
      const file = undone ? undefined : files.get(fileId)
      return file ? [{ sha256: file.sha256, sizeBytes: file.sizeBytes, madeAt: file.storedAt }] : []
    }),
  }
}
