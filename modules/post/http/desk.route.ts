import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import { defineRoute, type Prepared, type Route } from '../../../platform/http/route.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import { fileRefusals } from '../../documents/index.ts'
import type { OpenFileRefusal } from '../../documents/index.ts'
import * as acts from '../application/desk-acts.ts'
import * as lists from '../application/desk-lists.ts'
import { handOverParcels as handOver } from '../application/hand-over.ts'
import * as money from '../application/match-post-money.ts'
import { printLabels, readLabels } from '../application/print-labels.ts'
import { showOrderAtDesk } from '../application/show-orders.ts'
import * as contracts from '../contract.ts'
import { stateOf, type PostalOrder } from '../domain/order.ts'
import type { PostRefusal } from '../domain/refusal.ts'
import { postRefusals } from './refusal-words.ts'

export const MATCH_JOB = 'match-post-money'

const MAY_LIST = { may: 'list', on: 'parcel' }
const PDF = 'application/pdf'
const LISTED = { event: 'parcels-listed' } as const
const aboutParcel = ({ params }: { readonly params: { readonly subjectId: string; readonly serial: number } }) => ({ thing: 'parcel', thingId: `${params.subjectId}/${params.serial}` })
const aboutMinutes = ({ params }: { readonly params: { readonly handoverId: string } }) => ({ thing: 'postal-handover', thingId: params.handoverId })
const movedOf = (done: Outcome<PostalOrder, PostRefusal>) => (done.ok ? ok({ state: stateOf(done.value) }) : done)

const keysIn = (parcels: string) =>
  parcels.split(',').map((each) => {
    const [subjectId = '', serial = ''] = each.split('.')
    return { subjectId, serial: Number(serial) }
  })

const readingRoutes: readonly Route[] = [
  defineRoute({ contract: contracts.listParcels, permission: MAY_LIST, audit: LISTED, refusals: {}, handle: async (work, { query }) => ok((await lists.listParcels(work, query)) as never) }),
  defineRoute({
    contract: contracts.openParcelLabels,
    permission: { may: 'read', on: 'parcel' },
    audit: { event: 'labels-printed' },
    refusals: postRefusals,
    handle: async (work, { query }, reply) => {
      const orders = await readLabels(work, keysIn(query.parcels))
      if (!orders.ok) return orders
      reply.asFile(PDF, 'nhan-buu-gui.pdf', true)
      return ok(await printLabels(orders.value, plainDateAt(work.now)))
    },
  }),
  defineRoute({ contract: contracts.showParcel, permission: { may: 'read', on: 'parcel' }, audit: { event: 'parcel-read', about: aboutParcel }, refusals: postRefusals, handle: (work, { params }) => showOrderAtDesk(work, params) as never }),
]

const minutesRoutes: readonly Route[] = [
  defineRoute({
    contract: contracts.handOverParcels,
    permission: MAY_LIST,
    audit: { event: 'parcels-handed-over', about: (_, { handoverId }) => ({ thing: 'postal-handover', thingId: handoverId }) },
    refusals: postRefusals,
    handle: async (work, { body }) => {
      const { kind, postman, bag, parcels } = body
      const made = await handOver(work, { kind, postman, ...(bag ? { bag } : {}), parcels: parcels.map(({ subjectId, serial, number }) => ({ subjectId, serial, ...(number ? { number } : {}) })) })
      return made.ok ? ok({ handoverId: made.value.id, number: made.value.number }) : made
    },
  }),
  defineRoute({ contract: contracts.listPostalHandovers, permission: MAY_LIST, audit: LISTED, refusals: {}, handle: async (work, { query }) => ok(await lists.listMinutes(work, query)) }),
  defineRoute({ contract: contracts.showPostalHandover, permission: { may: 'read', on: 'parcel' }, audit: { event: 'postal-handover-read', about: aboutMinutes }, refusals: postRefusals, handle: (work, { params }) => lists.showMinutes(work, params.handoverId) }),
  defineRoute<typeof contracts.printPostalHandover, PostRefusal | OpenFileRefusal>({
    contract: contracts.printPostalHandover,
    permission: { may: 'read', on: 'parcel' },
    audit: { event: 'postal-handover-printed', about: aboutMinutes },
    refusals: { ...fileRefusals, ...postRefusals } as never,
    handle: async (work, { params }, reply) => {
      const opened = await lists.openMinutes(work, params.handoverId)
      if (!opened.ok) return opened
      reply.asFile(opened.value.file.mediaType, opened.value.file.fileName, true)
      return ok(opened.value.bytes)
    },
  }),
]

const actRoutes: readonly Route[] = [
  defineRoute({ contract: contracts.cancelParcel, permission: { may: 'cancel', on: 'parcel' }, audit: { event: 'parcel-cancelled', about: aboutParcel }, refusals: postRefusals, handle: async (work, { params, body }) => movedOf(await acts.cancelOrder(work, params, body.reason)) }),
  defineRoute({ contract: contracts.orderParcelAgain, permission: { may: 'cancel', on: 'parcel' }, audit: { event: 'parcel-ordered-again', about: aboutParcel }, refusals: postRefusals, handle: async (work, { params }) => movedOf(await acts.orderAgain(work, params)) }),
  defineRoute({ contract: contracts.reportParcel, permission: { may: 'report', on: 'parcel' }, audit: { event: 'parcel-reported', about: aboutParcel }, refusals: postRefusals, handle: async (work, { params, body }) => movedOf(await acts.openCase(work, params, body)) }),
  defineRoute({ contract: contracts.closeParcelCase, permission: { may: 'report', on: 'parcel' }, audit: { event: 'parcel-case-closed', about: aboutParcel }, refusals: postRefusals, handle: async (work, { params, body }) => movedOf(await acts.closeCase(work, params, body.words)) }),
]

const MAY_REPAIR = { may: 'repair', on: 'parcel-money' }

const moneyRoutes: readonly Route[] = [
  defineRoute({ contract: contracts.listPostMoney, permission: MAY_REPAIR, audit: { event: 'post-money-listed' }, refusals: {}, handle: async (work, { query }) => ok(await money.listMoneyDifferences(work, query.unitId)) }),
  defineRoute<typeof contracts.explainPostMoney, PostRefusal, Prepared>({
    contract: contracts.explainPostMoney,
    permission: MAY_REPAIR,
    audit: { event: 'post-money-explained', about: ({ params }) => ({ thing: 'post-money-difference', thingId: params.id }) },
    refusals: postRefusals,
    handle: async (work, { params, body }) => {
      const closed = await money.explainMoneyDifference(work, { ...params, ...body })
      return closed.ok ? ok({}) : closed
    },
  }),
  defineRoute({
    contract: contracts.matchPostMoneyNow,
    permission: MAY_REPAIR,
    audit: { event: 'post-money-match-asked' },
    refusals: {},
    handle: async (work) => {
      await addJob(work, { name: MATCH_JOB, key: MATCH_JOB })
      return ok({})
    },
  }),
]

export const deskRoutes: readonly Route[] = [...minutesRoutes, ...readingRoutes, ...actRoutes, ...moneyRoutes]
