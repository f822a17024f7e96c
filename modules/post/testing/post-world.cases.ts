import type { Actor } from '../../../kernel/actor.ts'
import type { AccountId, OfficialId, PersonId, SessionId } from '../../../kernel/ids.ts'
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { SILENT } from '../../../platform/log/log.ts'
import type { Step } from '../../../platform/module.ts'
import { drainOutbox } from '../../../platform/outbox/drain-outbox.ts'
import type { DomainEvent } from '../../../platform/work.ts'
import { startPostSimulator, type PostSimulator } from '../../../simulators/post/start-post-simulator.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { openPostOffice } from '../../integrations/post.ts'
import { receiveCallback } from '../application/hear-post.ts'
import { listPostDeliverers } from '../application/place-order.ts'
import { orderPickup, planDelivery, releaseDelivery, type OrderWish } from '../application/plan-order.ts'
import type { PostalOrder } from '../domain/order.ts'
import type { PostOffice } from '../ports.ts'
import { listOrdersOf } from '../store/order-store.ts'

/** The demo province and the simulated post behind the real adapter; its messages reach us without a network between. */
export type PostWorld = {
  readonly world: DossierWorld
  readonly simulator: PostSimulator
  readonly office: PostOffice
  readonly step: Step
  readonly clock: { now: Instant }
  readonly told: DomainEvent[]
  readonly treasurer: Actor
  readonly wish: (given?: Partial<OrderWish>) => OrderWish
  /** A result that lies ready and is to go by post. */
  readonly ready: (given?: { readonly collect?: number } & Partial<OrderWish>) => Promise<PostalOrder>
  readonly pickup: (given?: Partial<OrderWish>) => Promise<PostalOrder>
  /** What waits in the outbox for the post. */
  readonly drain: () => Promise<number>
  readonly read: (order: PostalOrder) => Promise<PostalOrder>
  readonly close: () => Promise<void>
}

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('missing in the test world')
  return value
}

export const openPostWorld = async (): Promise<PostWorld> => {
  const world = await openDossierWorld()
  const clock = { now: TEST_NOW }
  const told: DomainEvent[] = []
  const step: Step = (run) => world.db.work({ now: clock.now, tell: async (event) => void told.push(event) }, run)
  let hand = async (_body: unknown): Promise<unknown> => undefined
  const simulator = await startPostSimulator({ port: 0, callbackUrl: '', deliver: (message) => hand(message), now: () => epochMs(clock.now) })
  const office = openPostOffice(simulator.address)
  hand = (body) => step((work) => receiveCallback(work, office, body))
  const { citizen, desk } = world
  const personId = (citizen as { personId: PersonId }).personId
  const wish: PostWorld['wish'] = (given = {}) => ({
    subjectId: newId<string>(), unitId: desk.id, label: 'H46.01-250311-0001', procedureName: 'Cấp bản sao trích lục thử nghiệm', ruleSet: 'A', personIds: [personId], contents: ['Bản sao trích lục'], payAtDoor: false,
    person: { name: 'Trần Thị Mẫu', phone: '0900000001', address: { street: 'Số 1, đường Thử Nghiệm', areaCode: '18853' } },
    ...given,
  })
  const read: PostWorld['read'] = async ({ subjectId, serial }) => must((await step((work) => listOrdersOf(work.tx, [subjectId]))).find((each) => each.serial === serial))
  const deliverers = listPostDeliverers({ office: () => office, work: step })
  return {
    world, simulator, office, step, clock, told, wish, read,
    treasurer: { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Ngô Thị Quỹ', roles: [{ role: 'treasurer', unitId: desk.id }] },
    ready: async ({ collect = 0, ...given } = {}) => {
      const wished = wish({ payAtDoor: collect > 0, ...given })
      await step((work) => planDelivery(work, wished))
      return must(await step((work) => releaseDelivery(work, { subjectId: wished.subjectId, contents: wished.contents, collect })))
    },
    pickup: async (given) => {
      const placed = await step((work) => orderPickup(work, wish(given)))
      if (!placed.ok) throw new Error(placed.refusal.kind)
      return placed.value
    },
    drain: () => drainOutbox({ database: world.db, deliverers, now: () => clock.now, log: SILENT }),
    close: async () => {
      await simulator.stop()
      await world.close()
    },
  }
}
