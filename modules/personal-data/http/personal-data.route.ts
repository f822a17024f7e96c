import type { Instant } from '../../../kernel/instant.ts'
import { ok } from '../../../kernel/outcome.ts'
import { parseInstant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import * as breaches from '../application/breaches.ts'
import * as requests from '../application/data-requests.ts'
import * as duties from '../application/standing-duties.ts'
import { printBreachNotice } from '../application/print-breach-notice.ts'
import { ownData } from '../application/own-data.ts'
import type { Correction } from '../../identity/index.ts'
import * as contract from '../contract.ts'
import type { BreachEvent } from '../domain/breach.ts'
import { breachRefusals, requestRefusals, standingDutyRefusals } from './refusal-words.ts'

const MAY_ANSWER = { may: 'answer', on: 'data-request' } as const
const MAY_WRITE_DOWN = { may: 'record', on: 'data-request' } as const
const MAY_RECORD = { may: 'record', on: 'data-breach' } as const
const aboutBreach = ({ params }: { readonly params: { readonly breachId: string } }) => ({ thing: 'data-breach', thingId: params.breachId })
const instantOf = (text: string): Instant => parseInstant(text) ?? (text as Instant)

/** One line of what was written, for the list. */
const wordsOf = (event: BreachEvent): string => {
  if ('facts' in event) return event.facts.happened
  return event.type === 'closed' ? event.words : [event.number, event.notifiedAt, event.lateReason ?? ''].filter((part) => part !== '').join(' · ')
}

const requestRoutes: readonly Route[] = [
  defineRoute({
    contract: contract.downloadOwnData,
    permission: 'citizen',
    audit: { event: 'own-data-downloaded', about: () => ({ thing: 'person', purpose: 'NĐ 13/2023 Đ9.3' }) },
    refusals: {},
    perMinute: 6,
    handle: async (work, _input, reply) => {
      const personId = work.actor.kind === 'citizen' ? work.actor.personId : undefined
      if (personId === undefined) throw new Error('only a citizen reaches this')
      reply.asFile('application/json', 'du-lieu-cua-toi.json')
      return ok(new TextEncoder().encode(JSON.stringify(await ownData(work, personId), undefined, 2)))
    },
  }),
  defineRoute({
    contract: contract.askAboutOwnData,
    permission: 'citizen',
    audit: { event: 'data-request-sent', about: (_input, { requestId }) => ({ thing: 'data-request', thingId: requestId }) },
    refusals: requestRefusals,
    perMinute: 20,
    handle: (work, { body }) => requests.askAboutOwnData(work, body),
  }),
  defineRoute({ contract: contract.listOwnDataRequests, permission: 'citizen', audit: { event: false, because: 'people read their own requests' }, refusals: {}, handle: async (work) => ok({ items: (await requests.listOwnDataRequests(work)) as never }) }),
  defineRoute({ contract: contract.listDataRequests, permission: MAY_ANSWER, audit: { event: 'data-requests-listed' }, refusals: {}, handle: async (work, { query }) => ok((await requests.listDataRequests(work, query)) as never) }),
  defineRoute({
    contract: contract.answerDataRequest,
    permission: MAY_ANSWER,
    audit: { event: 'data-request-answered', about: ({ params }) => ({ thing: 'data-request', thingId: params.requestId }) },
    refusals: requestRefusals,
    handle: (work, { params, body: { correction, ...body } }) => requests.answerDataRequest(work, { ...params, ...body, ...(correction === undefined ? {} : { correction: correction as Correction }) }),
  }),
  defineRoute({
    contract: contract.recordDataRequest,
    permission: MAY_WRITE_DOWN,
    audit: { event: false, because: 'the use case records it with the person' },
    refusals: requestRefusals,
    perMinute: 60,
    handle: async (work, { body }) => {
      const recorded = await requests.recordDataRequest(work, body)
      if (!recorded.ok) return recorded
      const { id: requestId, doneDueAt, answerDueAt } = recorded.value
      return ok({ requestId, doneDueAt, ...(answerDueAt === undefined ? {} : { answerDueAt }) })
    },
  }),
  defineRoute({ contract: contract.listDeskDataRequests, permission: MAY_WRITE_DOWN, audit: { event: 'data-requests-listed' }, refusals: {}, handle: async (work) => ok({ items: (await requests.listDeskDataRequests(work)) as never }) }),
]

const breachRoutes: readonly Route[] = [
  defineRoute({
    contract: contract.listBreaches,
    permission: MAY_RECORD,
    audit: { event: 'data-breaches-listed' },
    refusals: {},
    handle: async (work, { query }) => {
      const { items, hasMore } = await breaches.listBreaches(work, query)
      return ok({ hasMore, items: items.map((each) => ({ ...each, events: each.events.map(({ at, byName, event }) => ({ at, byName, type: event.type, words: wordsOf(event) })) })) })
    },
  }),
  defineRoute({
    contract: contract.recordBreach,
    permission: MAY_RECORD,
    audit: { event: 'data-breach-recorded', about: (_input, { breachId }) => ({ thing: 'data-breach', thingId: breachId }) },
    refusals: breachRefusals,
    handle: (work, { body: { noticedAt, ...facts } }) => breaches.recordBreach(work, { noticedAt: instantOf(noticedAt), facts }),
  }),
  defineRoute({ contract: contract.learnOfBreach, permission: MAY_RECORD, audit: { event: 'data-breach-followed', about: aboutBreach }, refusals: breachRefusals, handle: (work, { params, body }) => breaches.followBreach(work, params.breachId, { type: 'learnt', facts: body }) }),
  defineRoute({
    contract: contract.notifyOfBreach,
    permission: MAY_RECORD,
    audit: { event: 'data-breach-notified', about: aboutBreach },
    refusals: breachRefusals,
    handle: (work, { params, body: { notifiedAt, ...rest } }) => breaches.followBreach(work, params.breachId, { type: 'notified', notifiedAt: instantOf(notifiedAt), ...rest }),
  }),
  defineRoute({
    contract: contract.printBreachNotice,
    permission: MAY_RECORD,
    audit: { event: 'data-breach-printed', about: aboutBreach },
    refusals: breachRefusals,
    perMinute: 20,
    handle: async (work, { params }, reply) => {
      const printed = await printBreachNotice(work, params.breachId)
      if (printed.ok) reply.asFile('application/pdf', 'thong-bao-vi-pham-du-lieu.pdf', true)
      return printed
    },
  }),
  defineRoute({ contract: contract.closeBreach, permission: MAY_RECORD, audit: { event: 'data-breach-closed', about: aboutBreach }, refusals: breachRefusals, handle: (work, { params, body }) => breaches.followBreach(work, params.breachId, { type: 'closed', ...body }) }),
]

const dutyRoutes: readonly Route[] = [
  defineRoute({ contract: contract.listStandingDuties, permission: MAY_RECORD, audit: { event: false, because: 'duties of the office, nobody’s data' }, refusals: {}, handle: async (work) => ok({ items: await duties.listStandingDuties(work) }) }),
  defineRoute({
    contract: contract.recordStandingDuty,
    permission: MAY_RECORD,
    audit: { event: 'standing-duty-recorded', about: ({ body }) => ({ thing: 'standing-duty', thingId: body.duty }) },
    refusals: standingDutyRefusals,
    handle: (work, { body: { doneOn, ...body } }) => duties.recordStandingDuty(work, { ...body, doneOn: doneOn as PlainDate | undefined }),
  }),
]

export const personalDataRoutes: readonly Route[] = [...requestRoutes, ...breachRoutes, ...dutyRoutes]
