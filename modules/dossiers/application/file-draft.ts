// NĐ 61/2018 articles 16-17: filing by the applicant, or by an official who writes down for somebody at the counter.
import type { DossierId, UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { applicantOf, APPLICANT_FORM_REF, freezeAnswers, getForm, withSources, type AnswerRecord, type AnswersRefusal } from '../../forms/index.ts'
import { componentsForCase, findPublished, type ProcedureVersion } from '../../procedures/index.ts'
import { beginWorkflow, chooseGraph, keepBegun, type BegunWork } from '../../workflow/index.ts'
import type { Channel, Dossier, DossierComponent } from '../domain/dossier.ts'
import { askedAsPaper, conditionOf } from '../domain/conditional-component.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import type { DossierEvent } from '../domain/event.ts'
import type { FilingDraft } from '../domain/filing-draft.ts'
import type { Reception } from '../domain/reception.ts'
import { registeredSources } from '../domain/registered-answers.ts'
import type { CouldReuse } from '../domain/reused.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import type { TwinRefusal } from '../domain/exact-twin.ts'
import { decideSubmit } from '../domain/submit.ts'
import { insertAnswers } from '../store/dossier-store.ts'
import { updateDraft } from '../store/draft-store.ts'
import type { ConfirmationRefusal } from '../../identity/index.ts'
import { numberEvents, recordEvents } from './act-on-dossier.ts'
import { claimOf } from './claim-exemption.ts'
import { checkTwin } from './check-twin.ts'
import { checkPost } from './check-post.ts'
import { couldReuse, noteReuse } from './note-reuse.ts'
import { checkActing, underChosenPrincipal } from './acting-for.ts'
import { takeFilingConfirmation } from './confirm-filing.ts'
import { listElsewherePlaces } from './elsewhere-places.ts'
import { listFilingPlaces } from './filing-places.ts'
import { openedEvents, subjectOf } from './take-step.ts'
import { partiesOf } from './parties-of.ts'
import { freezeProcedureForm } from './freeze-procedure-form.ts'
import { underOwnIdentity } from './prefill-answers.ts'
import { channelLineOf } from './time-limit-of.ts'

export type FilingRefusal = DossierRefusal | DraftRefusal | TwinRefusal | AnswersRefusal | ConfirmationRefusal | { readonly kind: 'person-name-differs' } | { readonly kind: 'personal-id-number-malformed' }

export type Filing = {
  readonly draft: FilingDraft
  readonly channel: Channel
  readonly assisted: boolean
  readonly reception?: Reception
  /** The procedure's form was handed in signed on paper: as components, not as answers. */
  readonly formOnPaper?: boolean
  /** Why the same is filed again while it is open in another dossier. */
  readonly anotherReason?: string | undefined
}

/** The case's own graph, else the procedure's, else the four steps. */
const graphOf = (work: Work, procedure: ProcedureVersion, { caseKey }: FilingDraft): Promise<string> =>
  chooseGraph(work, [procedure.cases.find(({ key }) => key === caseKey)?.workflowCode, procedure.workflowCode])

const componentsOf = (procedure: ProcedureVersion, draft: FilingDraft): readonly DossierComponent[] => {
  const names = new Map(componentsForCase(procedure, draft.caseKey).map(({ key, name }) => [key, name]))
  return Object.entries(draft.components).flatMap(([key, given], index) => {
    const name = names.get(key)
    if (name === undefined) return []
    // The hash of a filed file is the store's to tell.
    const files = given.files.map((file) => ({ fileId: file.fileId, name: file.name }))
    return [{ serial: index + 1, key, name, ...given, files }]
  })
}

const checkPlace = async (work: Work, procedure: ProcedureVersion, { place, deskId }: Pick<FilingDraft, 'place'> & { readonly deskId?: UnitId | undefined }): Promise<Outcome<NonNullable<FilingDraft['place']>, DraftRefusal>> => {
  if (!place) return refuse({ kind: 'place-missing' })
  const places = deskId ? await listElsewherePlaces(work, procedure, place.receivingUnitId) : await listFilingPlaces(work, procedure)
  const known = places.some((each) => each.receivingUnitId === place.receivingUnitId && each.resolvingUnitId === place.resolvingUnitId && each.competentDeskId === deskId)
  return known ? ok(place) : refuse({ kind: 'place-not-competent' })
}

const procedureRefOf = (procedure: ProcedureVersion, { caseKey, channelKey }: FilingDraft, channel: Channel): Dossier['procedure'] => {
  const line = channelLineOf(procedure, channel, channelKey)
  return {
    code: procedure.code,
    versionId: procedure.id,
    name: procedure.name,
    ...(caseKey ? { caseKey } : {}),
    ...(line ? { channelKey: line.key } : {}),
  }
}

/** What a draft becomes; nothing of it is written. */
export type DecidedFiling = {
  readonly draft: FilingDraft
  readonly dossier: Dossier
  readonly events: readonly DossierEvent[]
  readonly records: readonly AnswerRecord[]
  readonly begun: BegunWork
  /** Asked ahead: the answer travels with whatever is asked next. */
  readonly reusable: Promise<readonly CouldReuse[]>
}

const askAhead = <T>(asked: Promise<T>): Promise<T> => {
  asked.catch(() => undefined)
  return asked
}

const withReusable = (events: readonly DossierEvent[], reusable: readonly CouldReuse[]): readonly DossierEvent[] =>
  reusable.length === 0 ? events : events.map((event) => (event.type === 'DossierSubmitted' ? { ...event, reusable } : event))

/** Answers frozen, rules asked, workflow begun; whoever asked keeps it with `keepFiling`, alone or with what follows at once. */
export const decideFiling = async (work: Work, { draft, channel, assisted, reception, anotherReason, formOnPaper = channel !== 'online' || assisted }: Filing): Promise<Outcome<DecidedFiling, FilingRefusal>> => {
  const procedure = await findPublished(work, draft.procedureCode, plainDateAt(work.now))
  if (!procedure || procedure.state !== 'public') return refuse({ kind: 'procedure-not-published' })
  const place = await checkPlace(work, procedure, { ...draft, deskId: reception?.competentDeskId })
  if (!place.ok) return place
  const acting = await checkActing(work, procedure, draft)
  if (!acting.ok) return acting
  const answers = await underOwnIdentity(work, await underChosenPrincipal(work, draft))
  const record = await freezeAnswers(work, await getForm(work, APPLICANT_FORM_REF), answers[APPLICANT_FORM_REF] ?? {})
  if (!record.ok) return record
  const applicantRecord = withSources(record.value, new Map(registeredSources(draft, APPLICANT_FORM_REF, record.value.answers)))
  const facts = applicantOf(applicantRecord)
  if (!facts) throw new Error('the applicant page was frozen and cannot be read')
  const post = await checkPost(work, procedure.code, { papers: channel === 'postal', result: facts.resultBy === 'post' })
  if (!post.ok) return post
  const parties = await partiesOf(work, facts, assisted)
  if (!parties.ok) return parties
  const dossierId = newId<DossierId>()
  const confirmed = formOnPaper ? ok(undefined) : await takeFilingConfirmation(work, procedure, { draft, dossierId })
  if (!confirmed.ok) return confirmed
  const asked = await freezeProcedureForm(work, { draft, procedure, formOnPaper })
  if (!asked.ok) return asked
  const records = [applicantRecord, ...asked.value]
  const { personId } = parties.value.applicant
  const reusable = askAhead(couldReuse(work, { holderId: personId, procedureCode: procedure.code, caseKey: draft.caseKey, draft }))
  const components = componentsOf(procedure, draft)
  const comparesPapers = channel === 'online' && procedure.formCode === undefined
  const another = await checkTwin(work, { personId, procedureCode: procedure.code, caseKey: draft.caseKey, records, ...(comparesPapers ? { papers: components } : {}), reason: anotherReason })
  if (!another.ok) return another
  const claim = channel === 'online' && !assisted ? claimOf(work, procedure, draft) : ok(undefined)
  if (!claim.ok) return claim
  const decided = decideSubmit({
    procedure: procedureRefOf(procedure, draft, channel),
    channel,
    assisted,
    ...place.value,
    ...parties.value,
    contentRequested: facts.contentRequested,
    resultBy: facts.resultBy,
    ...(facts.resultAddress ? { resultAddress: facts.resultAddress } : {}),
    ...(reception ? { reception } : {}),
    ...(acting.value ? { representationId: acting.value.id } : {}),
    ...(confirmed.value ? { confirmationId: confirmed.value } : {}),
    ...(another.value ? { another: another.value } : {}),
    ...(claim.value ? { levyClaim: claim.value } : {}),
    components,
    asksForComponents: askedAsPaper(componentsForCase(procedure, draft.caseKey), { channel, assisted }, procedure.formCode).some(({ name }) => conditionOf(name) === undefined),
    offeredChannels: procedure.channels.map(({ kind }) => kind),
  })
  if (!decided.ok) return decided
  const { opened, names, begun } = await beginWorkflow(work, {
    subject: subjectOf({ id: dossierId }),
    graph: await graphOf(work, procedure, draft),
    parties: { receiving: place.value.receivingUnitId, resolving: place.value.resolvingUnitId },
  })
  const events = [...decided.value, ...openedEvents(place.value, { opened, names })]
  const { after: dossier } = numberEvents(work, undefined, { dossierId, events })
  if (!dossier) throw new Error('a dossier was filed and is not there')
  return ok({ draft, dossier, events, records, begun, reusable })
}

/** Journal begun, answers kept, draft marked: all or nothing, with the events that follow in the same act; their step has written the workflow. */
export const keepFiling = async (work: Work, { draft, dossier, events, records, begun, reusable }: DecidedFiling, further: readonly DossierEvent[] = []): Promise<Dossier> => {
  if (further.length === 0) await keepBegun(work, begun)
  const kept = await recordEvents(work, undefined, { dossierId: dossier.id, events: [...withReusable(events, await reusable), ...further] })
  await insertAnswers(work.tx, dossier.id, { records })
  await updateDraft(work.tx, { ...draft, filedAs: dossier.id, changedAt: work.now })
  await noteReuse(work, dossier)
  return kept ?? dossier
}

/** Turns a draft into a dossier. */
export const fileDraft = async (work: Work, filing: Filing): Promise<Outcome<Dossier, FilingRefusal>> => {
  const decided = await decideFiling(work, filing)
  return decided.ok ? ok(await keepFiling(work, decided.value)) : decided
}
