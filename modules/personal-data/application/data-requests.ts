// NĐ 13/2023 articles 9, 14-16; NĐ 356/2025 article 5: what people ask about their own data, answered and done by its dates.
import type { PersonId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { recordAudit } from '../../audit/index.ts'
import { dueAt } from '../../calendar/index.ts'
import { can, findAccountByName, findOrCreatePerson, listPeople, openConsentsOf, parsePersonalIdNumber, restrictionsOf } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { listUnits } from '../../organisation/index.ts'
import { hoursAfter, marksPerson, moveRequest, requestRulesOn, type DataRequest, type DataRequestKind, type Doer, type RequestMove } from '../domain/data-request.ts'
import type { DataRequestRefusal } from '../domain/refusal.ts'
import * as store from '../store/request-store.ts'
import { carryOut, type CarriedOut } from './carry-out.ts'

const authorOf = ({ actor }: Work): { readonly byKind: string; readonly byName: string } =>
  actor.kind === 'staff' || actor.kind === 'citizen' ? { byKind: actor.kind, byName: actor.fullName } : { byKind: 'system', byName: '' }

/** Working days are those of the province's own office. */
const answerDueOf = async (work: Work, days: number | undefined): Promise<Instant | undefined> => {
  if (days === undefined) return undefined
  const [province] = await listUnits(work, { roots: true, limit: 1 })
  if (province === undefined) return undefined
  return (await dueAt(work, { unitId: province.id as UnitId, from: work.now, limit: { unit: 'working-day', quantity: days }, mode: 'whole-days' })).dueAt
}

type Asked = { readonly personId: PersonId; readonly kind: DataRequestKind; readonly words: string; readonly desk?: NonNullable<DataRequest['desk']> }

/** One open request of a kind at a time: a second would only share its clocks out. */
const receive = async (work: Work, asked: Asked): Promise<Outcome<DataRequest, DataRequestRefusal>> => {
  const { personId, kind, words } = asked
  if (words.trim() === '') return refuse({ kind: 'words-missing' })
  const open = (await store.listRequestsOf(work.tx, personId)).some((each) => each.kind === kind && (each.state === 'received' || each.state === 'accepted'))
  if (open) return refuse({ kind: 'same-request-open' })
  const rules = requestRulesOn(plainDateAt(work.now))
  const answerDueAt = await answerDueOf(work, rules.answerWorkingDays)
  const request: DataRequest = { ...asked, id: newId<string>(), receivedAt: work.now, doneDueAt: hoursAfter(work.now, rules.doneHours[kind]), state: 'received', isExtended: false, ...(answerDueAt === undefined ? {} : { answerDueAt }) }
  await store.insertRequest(work.tx, request)
  await store.appendRequestEvent(work.tx, { requestId: request.id, at: work.now, ...authorOf(work), step: 'received', words })
  return ok(request)
}

/** What the signed-in citizen asks about their own data. */
export const askAboutOwnData = async (work: Work, { kind, words }: { readonly kind: DataRequestKind; readonly words: string }): Promise<Outcome<{ requestId: string }, DataRequestRefusal>> => {
  if (work.actor.kind !== 'citizen') return refuse({ kind: 'request-unknown' })
  const received = await receive(work, { personId: work.actor.personId, kind, words })
  return received.ok ? ok({ requestId: received.value.id }) : received
}

/** Counters this official serves at. */
const desksOf = ({ actor }: Work): readonly UnitId[] => (actor.kind === 'staff' ? actor.roles.map(({ unitId }) => unitId).filter((unitId) => can(actor, 'record', 'data-request', unitId)) : [])

export type RecordDataRequest = { readonly fullName: string; readonly personalIdNumber: string; readonly phone?: string | undefined; readonly kind: DataRequestKind; readonly words: string; readonly shownPaper: string }

/** Who has no electronic identity asks at the counter, on a paper that shows who they are; the rules and clocks are the same. */
export const recordDataRequest = async (work: Work, { fullName, personalIdNumber, phone, shownPaper, ...asked }: RecordDataRequest): Promise<Outcome<DataRequest, DataRequestRefusal>> => {
  const [unitId] = desksOf(work)
  if (unitId === undefined) return refuse({ kind: 'not-at-a-counter' })
  const number = parsePersonalIdNumber(personalIdNumber)
  if (number === undefined || shownPaper.trim() === '') return refuse({ kind: 'person-unusable' })
  const person = await findOrCreatePerson(work, { kind: 'individual', name: fullName, personalIdNumber: number, ...(phone ? { phone } : {}) })
  if (!person.ok) return refuse({ kind: person.refusal.kind === 'person-name-differs' ? 'person-name-differs' : 'person-unusable' })
  const received = await receive(work, { ...asked, personId: person.value.id, desk: { unitId, shownPaper: shownPaper.trim(), ...(phone?.trim() ? { phone: phone.trim() } : {}) } })
  if (received.ok) await recordAudit(work, { event: 'data-request-recorded', thing: 'data-request', thingId: received.value.id, unitId, personIds: [person.value.id], purpose: 'NĐ 13/2023 Đ14-16' })
  return received
}

/** Whoever is named by sign-in name, else whoever accepts: somebody is remembered until it is done. */
const findDoer = async (work: Work, signInName: string | undefined): Promise<Outcome<Doer, DataRequestRefusal>> => {
  if (signInName === undefined) return work.actor.kind === 'staff' ? ok({ officialId: work.actor.officialId, name: work.actor.fullName }) : refuse({ kind: 'doer-unknown' })
  const account = await findAccountByName(work, signInName)
  return account === undefined || account.disabled ? refuse({ kind: 'doer-unknown' }) : ok({ officialId: account.officialId, name: account.fullName })
}

const tellDoer = async (work: Work, { id, words, doneDueAt }: DataRequest, { officialId }: Doer): Promise<void> => {
  if (work.actor.kind !== 'staff' || work.actor.officialId === officialId) return
  await notify(work, { officialId, template: 'data-request-given', params: { from: work.actor.fullName, dueAt: doneDueAt, reason: words }, about: { kind: 'data-request', id } })
}

/** In the app, by e-mail and by SMS: to the telephone named at the counter where somebody asked there. */
const tellPerson = (work: Work, { id, personId, desk }: DataRequest, words: string): Promise<void> =>
  notify(work, { personId: personId as PersonId, template: 'data-request-answered', params: { reason: words }, about: { kind: 'data-request', id }, ...(desk?.phone === undefined ? {} : { contact: { phone: desk.phone } }) })

type Answer = RequestMove & CarriedOut & { readonly requestId: string; readonly doerSignInName?: string | undefined }

/** The permission is the route's: who runs the system for the province. */
export const answerDataRequest = async (work: Work, { requestId, doerSignInName, correction, consentId, ...move }: Answer): Promise<Outcome<object, DataRequestRefusal>> => {
  const request = await store.lockRequest(work.tx, requestId)
  if (request === undefined) return refuse({ kind: 'request-unknown' })
  const moved = moveRequest(request, move, { now: work.now, rules: requestRulesOn(plainDateAt(request.receivedAt)) })
  if (!moved.ok) return moved
  const named = move.step === 'accepted' ? await findDoer(work, doerSignInName) : undefined
  if (named?.ok === false) return named
  const carried = await carryOut(work, request, { ...move, correction, consentId })
  if (!carried.ok) return carried
  const doer = named?.value ?? request.doer
  await store.updateRequest(work.tx, requestId, { ...moved.value, ...(doer === undefined ? {} : { doer }) })
  await store.appendRequestEvent(work.tx, { requestId, at: work.now, ...authorOf(work), ...move, ...(named === undefined ? {} : { doerName: named.value.name }) })
  await tellPerson(work, request, move.words)
  if (named !== undefined) await tellDoer(work, request, named.value)
  return ok({})
}

export type ShownRequest = Omit<DataRequest, 'personId' | 'doer' | 'desk'> & {
  /** Asked at a counter: the paper that was shown. */
  readonly shownPaper?: string
  /** The restriction made on this request stands. */
  readonly mayLift: boolean
  /** Of a withdrawal: what stands and may be ended. */
  readonly consents: readonly { readonly id: string; readonly purpose: string; readonly givenAt: Instant }[]
  readonly doerName?: string
  readonly personName: string
  readonly source: string
  /** The answer or the carrying out is behind its date. */
  readonly isLate: boolean
  readonly mayExtend: boolean
  readonly steps: readonly Pick<store.RequestEvent, 'at' | 'byName' | 'step' | 'words'>[]
}

const isLate = ({ state, answerDueAt, doneDueAt }: DataRequest, now: Instant): boolean =>
  (state === 'received' && answerDueAt !== undefined && now > answerDueAt) || ((state === 'received' || state === 'accepted') && now > doneDueAt)

const showRequests = async (work: Work, requests: readonly DataRequest[]): Promise<readonly ShownRequest[]> => {
  const [events, people] = await Promise.all([store.listRequestEvents(work.tx, requests.map(({ id }) => id)), listPeople(work, requests.map(({ personId }) => personId as never))])
  const names = new Map(people.map(({ id, name }) => [id as string, name]))
  const marks = new Set((await restrictionsOf(work, requests.filter(({ kind }) => marksPerson(kind)).map(({ personId }) => personId))).map(({ requestId }) => requestId))
  const consents = new Map<string, ShownRequest['consents']>()
  for (const { id, kind, personId, state } of requests) if (kind === 'withdraw-consent' && state === 'accepted') consents.set(id, (await openConsentsOf(work, personId as PersonId)).map((given) => ({ id: given.id, purpose: given.purpose, givenAt: given.givenAt })))
  return requests.map(({ personId, doer, desk, ...request }) => {
    const { source, extensionHours } = requestRulesOn(plainDateAt(request.receivedAt))
    return {
      ...request,
      ...(doer === undefined ? {} : { doerName: doer.name }),
      ...(desk === undefined ? {} : { shownPaper: desk.shownPaper }),
      mayLift: marks.has(request.id),
      consents: consents.get(request.id) ?? [],
      personName: names.get(personId) ?? '',
      source,
      isLate: isLate({ personId, ...request }, work.now),
      mayExtend: request.state === 'accepted' && !request.isExtended && extensionHours[request.kind] > 0 && work.now <= request.doneDueAt,
      steps: events.filter(({ requestId }) => requestId === request.id).map(({ at, byName, step, words }) => ({ at, byName, step, words })),
    }
  })
}

export const listOwnDataRequests = async (work: Work): Promise<readonly ShownRequest[]> =>
  work.actor.kind === 'citizen' ? showRequests(work, await store.listRequestsOf(work.tx, work.actor.personId)) : []

const PAGE = 20

export const listDataRequests = async (work: Work, { ended = false, page = 1 }: { readonly ended?: boolean | undefined; readonly page?: number | undefined }): Promise<{ items: readonly ShownRequest[]; hasMore: boolean }> => {
  const rows = await store.listRequests(work.tx, { ended, limit: PAGE + 1, offset: (page - 1) * PAGE })
  return { items: await showRequests(work, rows.slice(0, PAGE)), hasMore: rows.length > PAGE }
}

/** What was asked at this official's counters, with each answer: whoever comes again is told there. */
export const listDeskDataRequests = async (work: Work): Promise<readonly ShownRequest[]> => showRequests(work, await store.listRequestsAt(work.tx, desksOf(work)))
