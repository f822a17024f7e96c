import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listModules } from '../../apps/server/modules.ts'
import { noneSimulated } from '../../apps/server/simulated.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId, UnitId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { recordAudit } from '../../modules/audit/index.ts'
import { can, findActorBySession, ROLES } from '../../modules/identity/index.ts'
import { listUnits } from '../../modules/organisation/index.ts'
import { readConfig } from '../../platform/config/config.ts'
import type { Database } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Transaction } from '../../platform/db/transaction.ts'
import type { Route } from '../../platform/http/route.ts'
import { prepareJobQueue } from '../../platform/jobs/job-queue.ts'
import { createHttpServer } from '../../platform/http/server.ts'
import { SILENT } from '../../platform/log/log.ts'
import { useScratch } from '../../platform/storage/current-file-store.ts'
import { openScratch } from '../../platform/storage/scratch.ts'
import type { DomainEvent, Work } from '../../platform/work.ts'
import { TEST_NOW } from '../support/database.ts'
import { openDossierWorld, type DossierWorld } from '../support/dossier-world.ts'

const staff = (role: string, unitId: UnitId): Actor => ({
  kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: `Người ở nơi khác (${role})`, roles: [{ role, unitId }],
})

/** Looks at what a request did, and takes it back: every call meets the same world. */
class TakenBack extends Error {}

const takingBack = (database: Database, look: (tx: Transaction) => Promise<void>): Database => ({
  ...database,
  transaction: async <T>(run: (tx: Transaction) => Promise<T>): Promise<T> => {
    let answer: { readonly value: T } | undefined
    try {
      await database.transaction(async (tx) => {
        answer = { value: await run(tx) }
        await look(tx)
        throw new TakenBack()
      })
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error
    }
    if (!answer) throw new Error('a transaction ended without an answer')
    return answer.value
  },
})

/** Staff are known to the product by their account. */
const openAccount = ({ db }: DossierWorld, { accountId, officialId, fullName, roles }: Extract<Actor, { kind: 'staff' }>): Promise<unknown> =>
  db.work({}, ({ tx }) => sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
    VALUES (${accountId}, ${officialId}, ${roles[0]?.unitId}, ${fullName}, ${`thu-${officialId}`}, 'x', ${TEST_NOW}, false, ${TEST_NOW})`.execute(tx))

export type AccessWorld = {
  readonly world: DossierWorld
  readonly routes: readonly Route[]
  readonly actors: Readonly<Record<string, Actor>>
  /** Keeps what it is sent: for putting things in place. */
  readonly keeping: FastifyInstance
  /** Takes everything back: for the matrix. */
  readonly trying: FastifyInstance
  readonly close: () => Promise<void>
}

export type AccessOptions = { readonly look?: (tx: Transaction) => Promise<void>; readonly now?: () => Instant; /** As the operator would set it. */ readonly settings?: Readonly<Record<string, string>> }

/** The whole product's routes over one commune with its people, and the same roles held by people of another commune. */
export const openAccessWorld = async ({ look = async () => undefined, now = () => TEST_NOW, settings = {} }: AccessOptions = {}): Promise<AccessWorld> => {
  const home = mkdtempSync(join(tmpdir(), 'access-'))
  const world = await openDossierWorld()
  await prepareJobQueue(world.db.connection)
  useScratch(openScratch(join(home, 'scratch')))
  const config = readConfig({ MOTCUA_HOME: home, ...settings })
  const modules = listModules(config, noneSimulated())
  const elsewhere = world.clerkElsewhere.kind === 'staff' ? world.clerkElsewhere.roles[0]?.unitId : undefined
  const committees = await world.db.work({}, (work) => listUnits(work, { level: 'commune', kind: 'commune-peoples-committee', limit: 500 }))
  const committeeElsewhere = committees.find(({ id, areaCode }) => id !== world.committee.id && areaCode !== world.desk.areaCode)
  if (!elsewhere || !committeeElsewhere) throw new Error('the demo province has one commune only')
  const { citizen, stranger, clerk, officer, head } = world
  const actors: Record<string, Actor> = { citizen, stranger, 'one-stop-officer': clerk, 'case-officer': officer, 'head-of-unit': head }
  for (const role of ROLES) actors[role] ??= staff(role, world.committee.id)
  for (const role of ROLES) actors[`${role} elsewhere`] = staff(role, role === 'one-stop-officer' ? elsewhere : committeeElsewhere.id)
  for (const actor of Object.values(actors)) if (actor.kind === 'staff') await openAccount(world, actor)
  const byToken = new Map(Object.entries(actors).map(([name, actor]) => [name.replace(' ', '_'), actor]))
  const tell = async (work: Work, event: DomainEvent): Promise<void> => {
    for (const { to, on } of modules.flatMap(({ subscriptions = [] }) => subscriptions)) if (to === event.type) await on(work, event)
  }
  const routes = modules.flatMap((module) => module.routes ?? [])
  const open = (database: Database): Promise<FastifyInstance> =>
    createHttpServer(
      {
        database, now, log: SILENT, recordAudit, tell, publicUrl: 'http://localhost:8080', perMinute: 1_000_000,
        findActor: async (work, token) => byToken.get(token) ?? findActorBySession(work, token),
        may: (actor, { may, on }) => can(actor, may, on),
      },
      routes.map((route) => ({ ...route, perMinute: 1_000_000 })),
    )
  const [keeping, trying] = [await open(world.db), await open(takingBack(world.db, look))]
  return {
    world, routes, actors, keeping, trying,
    close: async () => {
      await Promise.all([keeping.close(), trying.close()])
      await world.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
