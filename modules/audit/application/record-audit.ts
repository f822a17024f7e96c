import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { auditActorOf, standingInFor, type AuditNote } from '../domain/audit-entry.ts'
import { insertEntry } from '../store/audit-store.ts'

const purposeOf = (note: AuditNote): string | undefined => {
  if ((note.personIds ?? []).length > 0 && note.purpose === undefined)
    throw new Error(`audit event ${note.event} names people but no purpose`)
  return note.purpose
}

/** Adds one entry to the trail, in the transaction of the act itself: no act without its entry, no entry without its act. */
export const recordAudit = async (work: Work, note: AuditNote): Promise<void> => {
  const purpose = purposeOf(note)
  const dossierId = note.dossierId ?? (note.thing === 'dossier' ? note.thingId : undefined)
  await insertEntry(work.tx, {
    id: newId<string>(),
    at: work.now,
    requestId: work.requestId,
    event: note.event,
    actor: auditActorOf(work.actor, note.unitId),
    ...(note.thing === undefined ? {} : { thing: note.thing }),
    ...(note.thingId === undefined ? {} : { thingId: note.thingId }),
    ...(note.unitId === undefined ? {} : { unitId: note.unitId }),
    ...(dossierId === undefined ? {} : { dossierId }),
    personIds: [...new Set(note.personIds)],
    ...(purpose === undefined ? {} : { purpose }),
    ...(note.address === undefined ? {} : { address: note.address }),
    facts: { ...note.facts, ...standingInFor(work.actor, note.unitId) },
  })
}

/** Someone read personal data: whose, why, and in which dossier. */
export type View = {
  readonly personIds: readonly string[]
  readonly purpose: string
  readonly dossierId?: string
  readonly thing?: string
  readonly thingId?: string
  readonly unitId?: string
}

export const recordView = async (work: Work, view: View): Promise<void> => {
  if (view.personIds.length > 0) await recordAudit(work, { event: 'personal-data-viewed', ...view })
}
