// NĐ 13/2023 articles 9, 14-16; NĐ 356/2025 article 5: what people ask about their own data, answered and done by its dates.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import { findAccountByName, listPeople } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { listUnits } from '../../organisation/index.ts'
import { hoursAfter, moveRequest, requestRulesOn, type DataRequest, type DataRequestKind, type Doer, type RequestMove } from '../domain/data-request.ts'
import type { DataRequestRefusal } from '../domain/refusal.ts'
import * as store from '../store/request-store.ts'

const authorOf = ({ actor }: Work): { readonly byKind: string; readonly byName: string } =>
  actor.kind === 'staff' || actor.kind === 'citizen' ? { byKind: actor.kind, byName: actor.fullName } : { byKind: 'system', byName: '' }

/** Working days are those of the province's own office. */
const answerDueOf = async (work: Work, days: number | undefined): Promise<Instant | undefined> => {
  if (days === undefined) return undefined
  const [province] = await listUnits(work, { roots: true, limit: 1 })
  if (province === undefined) return undefined
  return (await dueAt(work, { unitId: province.id as UnitId, from: work.now, limit: { unit: 'working-day', quantity: days }, mode: 'whole-days' })).dueAt
}

/** One open request of a kind at a time: a second would only share its clocks out. */
export const askAboutOwnData = async (work: Work, { kind, words }: { readonly kind: DataRequestKind; readonly words: string }): Promise<Outcome<{ requestId: string }, DataRequestRefusal>> => {
  if (work.actor.kind !== 'citizen') return refuse({ kind: 'request-unknown' })
  if (words.trim() === '') return refuse({ kind: 'words-missing' })
  const { personId } = work.actor
  const open = (await store.listRequestsOf(work.tx, personId)).some((each) => each.kind === kind && (each.state === 'received' || each.state === 'accepted'))
  if (open) return refuse({ kind: 'same-request-open' })
  const rules = requestRulesOn(plainDateAt(work.now))
  const answerDueAt = await answerDueOf(work, rules.answerWorkingDays)
  const id = newId<string>()
  await store.insertRequest(work.tx, { id, personId, kind, words, receivedAt: work.now, doneDueAt: hoursAfter(work.now, rules.doneHours[kind]), state: 'received', isExtended: false, ...(answerDueAt === undefined ? {} : { answerDueAt }) })
  await store.appendRequestEvent(work.tx, { requestId: id, at: work.now, ...authorOf(work), step: 'received', words })
  return ok({ requestId: id })
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

/** The permission is the route's: who runs the system for the province. */
export const answerDataRequest = async (work: Work, { requestId, doerSignInName, ...move }: RequestMove & { readonly requestId: string; readonly doerSignInName?: string | undefined }): Promise<Outcome<object, DataRequestRefusal>> => {
  const request = await store.lockRequest(work.tx, requestId)
  if (request === undefined) return refuse({ kind: 'request-unknown' })
  const moved = moveRequest(request, move, { now: work.now, rules: requestRulesOn(plainDateAt(request.receivedAt)) })
  if (!moved.ok) return moved
  const named = move.step === 'accepted' ? await findDoer(work, doerSignInName) : undefined
  if (named?.ok === false) return named
  const doer = named?.value ?? request.doer
  await store.updateRequest(work.tx, requestId, { ...moved.value, ...(doer === undefined ? {} : { doer }) })
  await store.appendRequestEvent(work.tx, { requestId, at: work.now, ...authorOf(work), ...move, ...(named === undefined ? {} : { doerName: named.value.name }) })
  if (named !== undefined) await tellDoer(work, request, named.value)
  return ok({})
}

export type ShownRequest = Omit<DataRequest, 'personId' | 'doer'> & {
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
  return requests.map(({ personId, doer, ...request }) => {
    const { source, extensionHours } = requestRulesOn(plainDateAt(request.receivedAt))
    return {
      ...request,
      ...(doer === undefined ? {} : { doerName: doer.name }),
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
