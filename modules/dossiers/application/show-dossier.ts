import type { DossierId, PersonId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { askStampsAhead } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import { recordView } from '../../audit/index.ts'
import { findFiles } from '../../documents/index.ts'
import { APPLICANT_FORM_REF, type AnswerRecord } from '../../forms/index.ts'
import { restrictionsOf } from '../../identity/index.ts'
import { signedVersionsOf } from '../../official-documents/index.ts'
import { componentsForCase, getVersion } from '../../procedures/index.ts'
import { askedAsPaper, conditionOf } from '../domain/conditional-component.ts'
import { standingResultsOf, type Dossier } from '../domain/dossier.ts'
import type { RecordedEvent } from '../domain/event.ts'
import { fold } from '../domain/evolve.ts'
import { returningUnitOf } from '../domain/reception.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { timelineOf } from '../domain/timeline.ts'
import { findByCode } from '../store/code-store.ts'
import { rowOf } from '../store/dossier-rows.ts'
import { listAnswers, listEvents } from '../store/dossier-store.ts'
import { findLastSeen, saveLastSeen } from '../store/last-seen-store.ts'
import { explainDueDate } from './explain-due-date.ts'
import { accountingView, courseView, unitsOfCourse, type Reader } from './show-course.ts'
import { listUnitNames } from './names.ts'
import { stepsView } from './show-steps.ts'
import { mayRead, standingOf } from './standing.ts'
import { summarise } from './summarise.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A dossier is asked for by its code, or before it has one by its id. */
export const findDossierId = async (work: Work, reference: string): Promise<DossierId | undefined> =>
  UUID.test(reference) ? (reference.toLowerCase() as DossierId) : findByCode(work.tx, reference)

type Read = { readonly dossier: Dossier; readonly journal: readonly RecordedEvent[] }

/** Somebody who may not read it is told the same as for one that does not exist. */
export const readDossier = async (work: Work, reference: string): Promise<Outcome<Read, DossierRefusal>> => {
  const dossierId = await findDossierId(work, reference)
  const journal = dossierId ? await listEvents(work.tx, dossierId) : []
  const dossier = fold(journal)
  if (!dossier || !(await mayRead(work, dossier))) return refuse({ kind: 'dossier-not-found' })
  return ok({ dossier, journal })
}

const missingOf = async (work: Work, dossier: Dossier) => {
  const procedure = await getVersion(work, dossier.procedure.versionId)
  const settled = new Set([...dossier.components.map((component) => component.key), ...(dossier.acceptance?.waived ?? []).map((waiver) => waiver.key)])
  return askedAsPaper(componentsForCase(procedure, dossier.procedure.caseKey), dossier, procedure.formCode)
    .filter(({ key, name }) => !settled.has(key) && conditionOf(name) === undefined)
    .map(({ key, name }) => ({ key, name }))
}

// Frozen by the forms module and kept as it gave them.
const answersOf = (answers: Awaited<ReturnType<typeof listAnswers>>) =>
  answers.flatMap(({ revision, record }) =>
    (record as AnswerRecord).pages.map(({ title, lines }) => ({ formRef: (record as AnswerRecord).formRef, title, lines: [...lines], ...(revision > 1 ? { revision } : {}) })),
  )

/** Whether it holds the procedure's own form, to be printed. */
const hasDeclaration = (answers: Awaited<ReturnType<typeof listAnswers>>): boolean => answers.some(({ record }) => (record as AnswerRecord).formRef !== APPLICANT_FORM_REF)

const refusalOf = ({ accounting }: Dossier) => (accounting ? { refusal: accountingView(accounting) } : {})

/** What the head wants done again, as long as nobody has proposed anew. */
const sentBackOf = ({ dossier, journal }: Read) => {
  const last = journal.findLast(({ event }) => event.type === 'DossierSentBack' || event.type === 'ApprovalRequested')
  return dossier.state === 'examining' && last?.event.type === 'DossierSentBack' ? { sentBack: { at: last.at, by: last.by.name, reason: last.event.reason } } : {}
}

const proposalOf = ({ proposal, proposedRefusal }: Dossier, reader: Reader) =>
  reader === 'office' ? { ...(proposal ? { proposal } : {}), ...(proposedRefusal ? { proposedRefusal: accountingView(proposedRefusal) } : {}) } : {}

const returnedOf = ({ dossier, journal }: Read) => {
  const last = journal.findLast(({ event }) => event.type === 'ResultReturned')
  if (dossier.state !== 'returned' || last?.event.type !== 'ResultReturned') return {}
  const { method, receivedBy, receipt } = last.event
  return { returned: { at: last.at, method, receivedBy, ...(receipt?.postalOrder ? { postalOrder: receipt.postalOrder } : {}) } }
}

/** With what proves that the file in hand is the one issued. */
const resultsOf = async (work: Work, dossier: Dossier) => {
  const results = standingResultsOf(dossier)
  const signed = await signedVersionsOf(work, results.map(({ fileId }) => fileId))
  const newest = results.map(({ fileId }) => signed.get(fileId) ?? fileId)
  const files = new Map((await findFiles(work, newest)).map((file) => [file.id, file]))
  return results.map((result) => {
    const file = files.get(signed.get(result.fileId) ?? result.fileId)
    return { ...result, ...(file ? { fileName: file.fileName, sizeBytes: file.sizeBytes, sha256: file.sha256 } : {}) }
  })
}

/** NĐ 13/2023 Đ9.6: whoever works on it sees it before they ask or offer anything more. */
const restrictedOf = async (work: Work, { applicant, submitter }: Dossier): Promise<{ readonly restricted?: true }> =>
  (await restrictionsOf(work, [applicant.personId ?? [], submitter.personId ?? []].flat())).length > 0 ? { restricted: true } : {}

/** What has to be asked beside the journal, all in one packet. */
const askBeside = (work: Work, dossier: Dossier, asking: { readonly nameOf: (id: string) => string; readonly reader: Reader }) => {
  const standing = standingOf(work)
  return Promise.all([
    summarise(work, [rowOf(dossier)]),
    missingOf(work, dossier),
    listAnswers(work.tx, dossier.id),
    asking.reader === 'office' ? restrictedOf(work, dossier) : ({} as const),
    resultsOf(work, dossier),
    courseView(work, dossier, { standing, ...asking }),
    explainDueDate(work, dossier),
    stepsView(work, dossier, { standing, nameOf: asking.nameOf }),
  ])
}

const viewOf = async (work: Work, { dossier, journal }: Read, reader: Reader) => {
  const { applicant, submitter, acceptance } = dossier
  const entries = timelineOf(journal, reader)
  const handed = entries.flatMap((entry) => (entry.unitId ? [entry.unitId] : []))
  const names = await listUnitNames(work, [dossier.receivingUnitId, dossier.resolvingUnitId, returningUnitOf(dossier), ...handed, ...unitsOfCourse(dossier)])
  const nameOf = (id: string): string => names.get(id) ?? ''
  const [[summary], missing, answers, restricted, results, course, due, steps] = await askBeside(work, dossier, { nameOf, reader })
  if (!summary) throw new Error('a dossier has no summary')
  const { personId: _applicant, bornOn: _born, ...shownApplicant } = applicant
  const { personId: _submitter, idNumber: _number, ...shownSubmitter } = submitter
  return {
    summary,
    applicant: shownApplicant,
    submitter: shownSubmitter,
    ...(dossier.contentRequested ? { contentRequested: dossier.contentRequested } : {}),
    ...(dossier.resultBy ? { resultBy: dossier.resultBy } : {}),
    ...(dossier.resultAddress ? { resultAddress: dossier.resultAddress } : {}),
    returningUnit: { id: returningUnitOf(dossier), name: nameOf(returningUnitOf(dossier)) },
    ...returnedOf({ dossier, journal }),
    receivingUnit: { id: dossier.receivingUnitId, name: nameOf(dossier.receivingUnitId) },
    resolvingUnit: { id: dossier.resolvingUnitId, name: nameOf(dossier.resolvingUnitId) },
    components: dossier.components,
    missing,
    waived: acceptance?.waived ?? [],
    answers: answersOf(answers),
    declared: hasDeclaration(answers),
    ...proposalOf(dossier, reader),
    ...restricted,
    ...(reader === 'office' && dossier.another ? { another: dossier.another } : {}),
    ...(reader === 'office' ? sentBackOf({ dossier, journal }) : {}),
    ...refusalOf(dossier),
    ...(dossier.withdrawalAsked ? { withdrawalAsked: dossier.withdrawalAsked } : {}),
    ...(acceptance?.slip ? { slip: { number: acceptance.slip.number } } : {}),
    results,
    ...course,
    due,
    timeline: entries.map(({ unitId, ...entry }) => ({ ...entry, ...(unitId ? { unitName: nameOf(unitId) } : {}) })),
    ...steps,
  }
}

export type ShownDossier = Awaited<ReturnType<typeof viewOf>>

/** The applicant's own view. */
export const showMyDossier = async (work: Work, reference: string): Promise<Outcome<ShownDossier & { readonly applicantId?: PersonId }, DossierRefusal>> => {
  const read = await readDossier(work, reference)
  if (!read.ok) return read
  const { personId } = read.value.dossier.applicant
  return ok({ ...(await viewOf(work, read.value, 'applicant')), ...(personId ? { applicantId: personId } : {}) })
}

/** What others did since this official last opened it; opening it now moves the mark. */
const sinceLastSeen = async (work: Work, { dossier, journal }: Read) => {
  if (work.actor.kind !== 'staff') return {}
  const seer = { dossierId: dossier.id, officialId: work.actor.officialId }
  // In the transaction of the act one after the other, though asked together.
  const [seen] = await Promise.all([findLastSeen(work.tx, seer), saveLastSeen(work.tx, seer, { version: dossier.version, seenAt: work.now })])
  if (!seen || seen.version === dossier.version) return {}
  const { officialId } = work.actor
  const since = journal.filter(({ version, by }) => version > seen.version && by.officialId !== officialId)
  const entries = timelineOf(since, 'office').map((entry) => {
    const { unitId: _unit, ...shown } = entry
    return shown
  })
  return entries.length > 0 ? { sinceLastSeen: { seenAt: seen.seenAt, entries } } : {}
}

type Opening = { readonly reference: string; readonly purpose: string; /** Whoever leaves an entry of its own says in it whose data was read; else the view is one. */ readonly reads?: (personIds: readonly string[]) => void }

/** The office's view: what personal data is read, by whom and what for goes into the trail. */
export const openDossier = async (work: Work, { reference, purpose, reads }: Opening): Promise<Outcome<ShownDossier, DossierRefusal>> => {
  askStampsAhead(work.tx)
  const read = await readDossier(work, reference)
  if (!read.ok) return read
  const { dossier } = read.value
  const personIds = [dossier.applicant.personId, dossier.submitter.personId].filter((id) => id !== undefined)
  if (reads) reads(personIds)
  else await recordView(work, { personIds, purpose, dossierId: dossier.id, thing: 'dossier', thingId: dossier.id, unitId: dossier.resolvingUnitId })
  const [view, since] = await Promise.all([viewOf(work, read.value, 'office'), sinceLastSeen(work, read.value)])
  return ok({ ...view, ...since })
}
