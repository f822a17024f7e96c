import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ANONYMOUS, type Actor } from '../../../kernel/actor.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { SILENT } from '../../../platform/log/log.ts'
import { countStatements } from '../../../tests/support/count-statements.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { APPLICANT_ANSWERS } from '../../../tests/support/invented-applicant.ts'
import { recordAudit } from '../../audit/index.ts'
import { can } from '../../identity/index.ts'
import { indicatorsModule } from '../../indicators/module.ts'
import { oneStopModule } from '../../one-stop/module.ts'
import { surveysModule } from '../../surveys/module.ts'
import { dossiersModule } from '../module.ts'
import { saveDraftAnswers } from '../application/change-draft.ts'
import { openDraft } from '../application/open-draft.ts'
import { claimDossierRoute } from './claim-dossier.route.ts'
import { fileDossierAtCounterRoute } from './file-dossier-at-counter.route.ts'
import { openDossierRoute } from './open-dossier.route.ts'
import { requestApprovalRoute } from './request-approval.route.ts'
import { sendBackDossierRoute } from './send-back-dossier.route.ts'

// Most of a command's time on a small machine is statements and the packets that carry them (docs/decisions/0012, 0024). A new
// question in a command is a decision: ask it together with others, keep it while unchanged, or raise the figure here knowingly.
// The session's own question comes on top.
const MOST = {
  filing: { statements: 29, packets: 4 },
  claim: { statements: 12, packets: 3 },
  propose: { statements: 13, packets: 4 },
  sendBack: { statements: 16, packets: 4 },
  open: { statements: 15, packets: 5 },
} as const

const ports = { publicUrl: 'http://localhost:8080' }

/** Everybody who listens to what a dossier tells, in the same transaction: what they ask belongs to the command. */
const listeners = [dossiersModule(ports), oneStopModule(ports), surveysModule({ ...ports, secret: Buffer.alloc(32, 7) }), indicatorsModule({ secret: new Uint8Array(32).fill(7) })].flatMap(({ subscriptions = [] }) => subscriptions)
const tellAll = async (work: Work, event: DomainEvent): Promise<void> => {
  for (const { to, on } of listeners) if (to === event.type) await on(work, event)
}

let world: DossierWorld
let app: FastifyInstance
let asked: ReturnType<typeof countStatements>
let keys = 0

beforeAll(async () => {
  world = await openDossierWorld()
  asked = countStatements(world.db.pool)
  const actors: Readonly<Record<string, Actor>> = { ...world } as never
  app = await createHttpServer(
    {
      database: world.db,
      now: () => TEST_NOW,
      log: SILENT,
      findActor: async (_work, token) => actors[token] ?? ANONYMOUS,
      may: (actor, { may, on }) => can(actor, may, on),
      recordAudit,
      tell: tellAll,
      publicUrl: ports.publicUrl,
    },
    [claimDossierRoute, fileDossierAtCounterRoute(ports), openDossierRoute, requestApprovalRoute, sendBackDossierRoute],
  )
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const draft = async (): Promise<string> => {
  const { db, clerk, desk, committee } = world
  const opened = await db.work({ actor: clerk }, (work) => openDraft(work, { procedureCode: PROCEDURE, startAnew: true }))
  if (!opened.ok) throw new Error(opened.refusal.kind)
  const place = { receivingUnitId: desk.id, resolvingUnitId: committee.id }
  const counts = { '1.1': { originals: 1, copies: 0 }, '1.2': { originals: 0, copies: 1 } }
  await db.work({ actor: clerk }, (work) => saveDraftAnswers(work, opened.value.id, { place, answers: { 'applicant-v1': APPLICANT_ANSWERS }, counts }))
  return opened.value.id
}

type Moved = { readonly dossierId: string; readonly version: number }
type Sent = { readonly who: string; readonly method?: 'GET'; readonly url: string; readonly body?: object }

const send = async ({ who, method, url, body }: Sent) => {
  let moved: Moved = { dossierId: '', version: 0 }
  const counted = await asked.during(async () => {
    const answer = await app.inject({ method: method ?? 'POST', url, headers: { cookie: `motcua=${who}`, 'idempotency-key': `capped-key-${(keys += 1)}` }, ...(body ? { payload: body } : {}) })
    expect(answer.statusCode, answer.body).toBe(200)
    moved = answer.json<Moved>()
  })
  return { moved, counted }
}

const round = async () => {
  const filing = await send({ who: 'clerk', url: '/api/desk/dossiers', body: { draftId: await draft(), channel: 'in-person', waived: [] } })
  const { dossierId } = filing.moved
  const on = (path: string): string => `/api/dossiers/${dossierId}/${path}`
  const { rows } = await sql<{ version: number }>`SELECT version FROM dossiers.dossier WHERE dossier_id = ${dossierId}`.execute(world.db.tx)
  const claim = await send({ who: 'officer', url: on('claim'), body: { version: rows[0]?.version } })
  const propose = await send({ who: 'officer', url: on('request-approval'), body: { version: claim.moved.version, proposal: 'Hồ sơ đủ điều kiện' } })
  const open = await send({ who: 'head', method: 'GET', url: `/api/desk/dossiers/${dossierId}` })
  const sendBack = await send({ who: 'head', url: on('send-back'), body: { version: propose.moved.version, reason: 'Xem lại giấy tờ' } })
  return { filing, claim, propose, sendBack, open }
}

describe('what a command asks of the database', () => {
  it('stays within its figures once the process has read what seldom changes', async () => {
    await round()
    const second = await round()
    for (const [name, most] of Object.entries(MOST)) {
      const { statements, packets } = second[name as keyof typeof MOST].counted
      expect(statements.length, `${name}:\n${statements.join('\n')}`).toBeLessThanOrEqual(most.statements)
      expect(packets, `${name}: packets`).toBeLessThanOrEqual(most.packets)
      expect(statements.at(-1)).toBe('commit')
    }
    // What a step leaves as it is, is not written again: neither sent, nor looked at by the indexes of words and people.
    const [changed] = second.claim.counted.statements.filter((statement) => statement.startsWith('update "dossiers"."dossier" set'))
    expect(changed).toContain('"holder_assignee_id"')
    expect(changed).not.toMatch(/applicant_name|procedure_name|submitted_at/)
  })
})
