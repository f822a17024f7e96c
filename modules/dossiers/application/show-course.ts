// What happened between filing and result, as each reader may see it.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { findFiles, isOwner } from '../../documents/index.ts'
import { owedOf, whyNot, type Standing } from '../domain/abilities.ts'
import { findReason } from '../domain/accountability.ts'
import type { Accounting, IssuedPaper, SupplementItem } from '../domain/dossier-parts.ts'
import type { Dossier } from '../domain/dossier.ts'
import { EVENT_WORDS } from '../domain/event-words.ts'
import type { DossierEvent } from '../domain/event.ts'
import { handoverOf } from '../domain/hand-over-papers.ts'
import { listSupplementFiles, type SupplementFile } from '../store/supplement-file-store.ts'
import { findSupplementReminder } from '../store/supplement-reminder-store.ts'
import { listSameFilings } from './list-same-filings.ts'

export type Reader = 'applicant' | 'office'
type NameOf = (unitId: UnitId) => string

const paperOf = ({ documentId, number }: IssuedPaper) => ({ documentId, number })

export const accountingView = ({ reasonCode, words, slip }: Accounting) => {
  const reason = findReason(reasonCode)
  return { reason: { vi: reason?.vi ?? '', en: reason?.en ?? '' }, words, ...(slip ? { slip: paperOf(slip) } : {}) }
}

type FileShown = SupplementFile & { readonly sha256?: string }

/** Whoever's own it is may open it and has its hash; what the desk scanned belongs to the office. */
const filesShown = async (work: Work, files: readonly SupplementFile[]): Promise<readonly FileShown[]> => {
  const own = new Map((files.length === 0 ? [] : await findFiles(work, files.map(({ fileId }) => fileId))).flatMap(({ id, owner, sha256 }) => (isOwner(work.actor, owner) ? [[id, sha256] as const] : [])))
  return files.map((file) => ({ ...file, ...(own.has(file.fileId) ? { sha256: own.get(file.fileId) ?? '' } : {}) }))
}

const itemView = (item: SupplementItem, files: readonly FileShown[]) => ({
  serial: item.serial,
  kind: item.kind,
  wrong: item.wrong,
  files: files.filter((file) => file.item === item.serial).map(({ item: _one, reused, ...file }) => ({ ...file, ...(reused ? { reused: true } : {}) })),
  ...(item.kind === 'component' ? { key: item.key, name: item.name } : {}),
  ...(item.kind === 'answer' ? { formRef: item.formRef, questionId: item.questionId, name: item.question } : {}),
})

const lateOf = ({ now }: Work, until: Instant | undefined) => (until !== undefined && now > until ? { late: true } : {})

const supplementView = async (work: Work, { id, supplement }: Dossier) => {
  if (!supplement) return {}
  const { items, accounting, undone, ...shown } = supplement
  const [kept, remindedAt] = await Promise.all([supplement.given ? [] : listSupplementFiles(work.tx, id), shown.answerBy ? findSupplementReminder(work.tx, id) : undefined])
  const files = await filesShown(work, kept)
  return { supplement: { ...shown, ...(remindedAt ? { remindedAt } : {}), accounting: accountingView(accounting), items: items.map((item) => itemView(item, files)), undone: undone ?? false, ...lateOf(work, shown.given ? undefined : shown.answerBy) } }
}

export const pausesView = ({ pauses }: Dossier) =>
  pauses.map(({ serial, kind, mode, basis, reason, from, until, undone }) => ({ serial, kind, mode, basis, reason, from, undone: undone ?? false, ...(until ? { until } : {}) }))

const mayAnswer = (standing: Standing, unitId: UnitId): boolean => standing.kind === 'staff' && standing.may('give-opinion', unitId)

type Asking = { readonly standing: Standing; readonly nameOf: NameOf; readonly reader: Reader }

const opinionsView = ({ opinions, endedAt }: Dossier, { standing, nameOf, reader }: Asking) =>
  opinions
    .filter(({ undone }) => !undone)
    .map(({ serial, unitId, content, askedAt, askedBy, dueAt, answer, overdueToldAt, assigneeName }) => ({
      serial,
      unit: { id: unitId, name: nameOf(unitId) },
      // What offices write to each other stays between them; the applicant sees who was asked and until when.
      content: reader === 'office' ? content : '',
      askedAt,
      askedBy,
      mine: !answer && !endedAt && mayAnswer(standing, unitId),
      ...(dueAt ? { dueAt } : {}),
      ...(answer ? { answer: reader === 'office' ? answer : { at: answer.at, by: answer.by, words: '' } } : {}),
      ...(overdueToldAt ? { overdueToldAt } : {}),
      ...(assigneeName && reader === 'office' ? { officialName: assigneeName } : {}),
    }))

const branchesView = ({ branches, endedAt }: Dossier, { standing, nameOf, reader }: Asking) =>
  branches.map(({ serial, step, name, unitId, since, dueAt, done, assigneeName }) => ({
    serial,
    step,
    ...(name ? { name } : {}),
    unit: { id: unitId, name: nameOf(unitId) },
    since,
    mine: !done && !endedAt && mayAnswer(standing, unitId),
    ...(dueAt ? { dueAt } : {}),
    ...(assigneeName && reader === 'office' ? { officialName: assigneeName } : {}),
    ...(done ? { done: reader === 'office' ? done : { at: done.at, by: done.by, words: '' } } : {}),
  }))

const claimView = ({ levyClaim, acceptance, endedAt }: Dossier) => {
  const decided = acceptance?.levyClaim
  if (!levyClaim || (!decided && (acceptance ?? endedAt))) return {}
  const state = decided ? (decided.granted ? ('granted' as const) : ('declined' as const)) : ('open' as const)
  return { levyClaim: { words: levyClaim.words, state, ...(decided?.reason ? { reason: decided.reason } : {}) } }
}

const leviesView = (dossier: Dossier) => {
  const { levies } = dossier
  return levies ? { levies: { lines: levies.lines, payments: levies.paid, total: levies.total, paid: levies.total - owedOf(dossier), owed: owedOf(dossier) } } : {}
}

const handoverView = (dossier: Dossier, now: Instant) => {
  const { acceptance, papersHandedOverAt } = dossier
  const dueAt = acceptance?.handoverDueAt
  return { state: handoverOf(dossier, now), ...(dueAt ? { dueAt } : {}), ...(papersHandedOverAt ? { handedOverAt: papersHandedOverAt } : {}) }
}

const lastActView = (dossier: Dossier, standing: Standing) => {
  if (whyNot('undo', dossier, standing)) return {}
  const { version, type, at, by } = dossier.lastChange
  return { lastAct: { version, type, at, by, ...EVENT_WORDS[type as DossierEvent['type']] } }
}

/** Before it is accepted, what may be the same matter filed twice is shown. */
const similarView = async (work: Work, { id, state, applicant, procedure }: Dossier) => {
  if (state !== 'submitted' || !applicant.personId) return []
  const found = await listSameFilings(work, { personId: applicant.personId, procedureCode: procedure.code })
  return found.filter(({ dossierId }) => dossierId !== id).map(({ dossierId, code, stateName, submittedAt }) => ({ dossierId, stateName, submittedAt, ...(code ? { code } : {}) }))
}

/** Units the view names beside those that receive and resolve. */
export const unitsOfCourse = ({ opinions, branches }: Dossier): readonly UnitId[] => [...opinions, ...branches].map(({ unitId }) => unitId)

export const courseView = async (work: Work, dossier: Dossier, asking: Asking) => ({
  ...(await supplementView(work, dossier)),
  opinions: opinionsView(dossier, asking),
  branches: branchesView(dossier, asking),
  verifications: dossier.verifications,
  obligations: dossier.obligations.filter(({ undone }) => !undone).map((each) => ({ ...each, ...lateOf(work, each.met ? undefined : each.payBy) })),
  apologies: dossier.apologies.map(({ accounting, ...apology }) => ({ ...apology, accounting: accountingView(accounting) })),
  ...leviesView(dossier),
  ...claimView(dossier),
  ...(asking.reader === 'office' ? { handover: handoverView(dossier, work.now) } : {}),
  holdsOriginals: dossier.components.some(({ originals }) => originals > 0),
  ...lastActView(dossier, asking.standing),
  similar: asking.reader === 'office' ? await similarView(work, dossier) : [],
})
