// NĐ 63/2010 articles 13-15: the signed decision is entered; what it abolishes is locked at once, the rest goes to the national database.
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { plainDateAt } from '../../../../kernel/plain-date.ts'
import { appendMessage } from '../../../../platform/outbox/append-message.ts'
import type { Work } from '../../../../platform/work.ts'
import type { Announcement, SignedDecision } from '../../domain/announcing/announcement.ts'
import type { AnnouncementRefusal, LineUnusable } from '../../domain/refusals.ts'
import { isNumberTaken } from '../../store/announcement-store.ts'
import { retireProcedure } from '../retire-procedure.ts'
import { actOnAnnouncement } from './act-on-announcement.ts'

/** Receiver of the outbox: Cơ sở dữ liệu quốc gia về thủ tục hành chính. */
export const NATIONAL_PROCEDURE_DATABASE = 'national-procedure-database'

/** What the database is told, in our own words; integrations turn it into its fields. */
export type OutwardAnnouncement = { readonly announcementId: string; readonly title: string; readonly basis: Announcement['basis']; readonly decision: SignedDecision; readonly lines: Announcement['lines'] }

/** QĐ 2715: reception of what is abolished is locked from the decision's day on; open dossiers keep their version and run out. */
const lockAbolished = async (work: Work, { lines, title }: Announcement, { number, signedOn }: SignedDecision): Promise<Outcome<true, LineUnusable>> => {
  for (const { code, retiredOn, replacedByCode } of lines) {
    if (retiredOn === undefined) continue
    const retired = await retireProcedure(work, { code, effectiveOn: retiredOn, reason: title, legalBasis: [{ number, title, issuedOn: signedOn }], ...(replacedByCode === undefined ? {} : { replacedByCode }) })
    if (retired.ok) continue
    return refuse(retired.refusal.kind === 'procedure-already-retired' ? { kind: 'announcement-line-retired', code, retiredOn: retired.refusal.retiredOn } : { kind: 'announcement-line-unknown', code })
  }
  return ok(true)
}

export const announce = (work: Work, id: string, decision: SignedDecision): Promise<Outcome<Announcement, AnnouncementRefusal>> =>
  actOnAnnouncement(work, { id, act: 'announce', verb: 'announce', words: decision.number }, async (before) => {
    if (decision.signedOn > plainDateAt(work.now)) return refuse({ kind: 'decision-signed-in-future', signedOn: decision.signedOn })
    if (await isNumberTaken(work.tx, decision.number)) return refuse({ kind: 'decision-number-taken', number: decision.number })
    const locked = await lockAbolished(work, before, decision)
    if (!locked.ok) return locked
    const body: OutwardAnnouncement = { announcementId: id, title: before.title, basis: before.basis, decision, lines: before.lines }
    await appendMessage(work, { subjectId: id, receiver: NATIONAL_PROCEDURE_DATABASE, position: before.version + 1, type: 'announcement-signed', body })
    return ok({ ...before, decision })
  })
