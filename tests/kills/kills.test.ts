import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose, type Composition } from '../../apps/server/compose.ts'
import { openPostmen } from '../../apps/server/deliverers.ts'
import * as dossiers from '../../modules/dossiers/contract.ts'
import { signInStaff } from '../../modules/identity/contract.ts'
import { readConfig } from '../../platform/config/config.ts'
import { epochMs, instantFromMs, type Instant } from '../../kernel/instant.ts'
import { drainOutbox } from '../../platform/outbox/drain-outbox.ts'
import { idempotencyKeyOf } from '../../platform/outbox/message.ts'
import { startSmsSimulator } from '../../simulators/sms/start-sms-simulator.ts'
import { startVneidSimulator } from '../../simulators/vneid/start-vneid-simulator.ts'
import { copyLoadedHome } from '../support/loaded-home.ts'
import { onePagePdf } from '../support/one-page-pdf.ts'
import { buildPrograms, type Programs } from './build-programs.ts'
import { fileOne } from './file-one.ts'
import { fileOnline, signInCitizen } from './file-online.ts'
import { openJumpingClock, type JumpingClock } from './jumping-clock.ts'
import { keepProcess, type KeptProcess } from './kept-processes.ts'
import { killPostgres } from './kill-postgres.ts'
import { startServers, type Servers } from './servers.ts'
import { createStubbornClient, type Stubborn } from './stubborn-client.ts'

const KILLS = Number(process.env['KILLS'] ?? 200)
const SERVERS = 3
const PUBLIC_URL = 'http://localhost:9'

/** What was acknowledged of one dossier: its code, and each step in the order of its answers. */
type Acknowledged = { readonly dossierId: string; readonly code: string; readonly steps: readonly string[] }

const STEPS = ['DossierSubmitted', 'DossierAccepted', 'DossierClaimed', 'SupplementRequested', 'SupplementGiven', 'SupplementAccepted', 'ApprovalRequested', 'DossierSentBack', 'DossierApproved', 'ResultIssued', 'ResultSigned', 'ResultReturned']

type Team = readonly [clerk: Stubborn, officer: Stubborn, head: Stubborn, citizen: Stubborn]
/** Accounts of the provider, one to each team. */
const CITIZENS = ['sim-an', 'sim-binh', 'sim-chi', 'sim-dung'] as const

/** Of twelve in a row; the others are servers. Deaths of PostgreSQL take everybody's work with them. */
const OF_POSTGRES = [5]
const OF_WORKER = [2, 8]
/** Later than any pause between two tries of a message, and than what a killed worker had in hand. */
const MUCH_LATER_MS = 2 * 24 * 3_600_000
/** Every so many kills the clock jumps, ahead or back; the provider's death lasts ten minutes by it. */
const OF_CLOCK = 10
const DEAD_MS = 600_000
/** The SMS provider is dead for the first third, then takes every other message and cuts its answer, then is well. */
const faultOfPhones = (killed: number): 'down' | 'twice' | 'none' => {
  if (killed < KILLS / 3) return 'down'
  return killed < (2 * KILLS) / 3 && killed % 2 === 0 ? 'twice' : 'none'
}

/** `kill -9` of servers, worker and PostgreSQL at any moment under load, while the clock jumps: between any two writes, before and after any commit. */
describe(`${KILLS} kills under load`, { timeout: 1_200_000 }, () => {
  let home = ''
  let programs: Programs
  let composition: Composition
  let servers: Servers
  let worker: KeptProcess
  let clock: JumpingClock
  let phones: Awaited<ReturnType<typeof startSmsSimulator>>
  let provider: Awaited<ReturnType<typeof startVneidSimulator>>
  let begun: Instant
  const teams: Team[] = []

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'mc-kills-'))
    await copyLoadedHome(home)
    programs = await buildPrograms()
    phones = await startSmsSimulator({ port: 0, host: '127.0.0.1', keep: 10_000 })
    provider = await startVneidSimulator({ port: 0, clientId: 'motcua', redirectUris: [`${PUBLIC_URL}/dang-nhap/vneid/tra-loi`] })
    const environment = {
      MOTCUA_HOME: home, DEMO: 'on', LOG_LEVEL: 'error', TEST_CLOCK: 'on', PUBLIC_URL, REQUESTS_PER_MINUTE: '10000000', SIMULATOR_PORT: new URL(provider.url).port, SMS_URL: phones.addressOf('viettel'),
      // Two hundred starts: what the first has compiled serves the others.
      NODE_COMPILE_CACHE: join(home, 'compiled'),
    }
    // A PostgreSQL of its own, kept alive as the server keeps its; the others only know its address.
    composition = await compose(readConfig(environment), { takeOver: true })
    clock = openJumpingClock(home)
    begun = composition.now()
    const { host, port, user, database } = composition.owner
    const connected = { ...environment, DATABASE_URL: `postgres://${user}@${encodeURIComponent(String(host))}:${port}/${database}` }
    servers = await startServers(SERVERS, connected, programs.server)
    worker = await keepProcess({ script: programs.worker, environment: connected })
    // One after another: many sign-ins of one account at once look like somebody guessing.
    for (const sub of CITIZENS) {
      const citizen = createStubbornClient(servers.pick, PUBLIC_URL)
      await signInCitizen(citizen, sub)
      teams.push([await signIn('one-stop-officer'), await signIn('case-officer'), await signIn('head-of-unit'), citizen])
    }
  }, 240_000)
  afterAll(async () => {
    await Promise.all([servers?.stop(), worker?.stop()])
    await composition?.close()
    await Promise.all([phones?.stop(), provider?.stop()])
    programs?.remove()
    rmSync(home, { recursive: true, force: true })
  })

  const signIn = async (role: string): Promise<Stubborn> => {
    const client = createStubbornClient(servers.pick, PUBLIC_URL)
    await client.ask(signInStaff, { body: { signInName: `${role}@bao-ninh`, password: 'mot-cua-demo' } })
    return client
  }

  const workOneDossier = async ([clerk, officer, head, citizen]: Team, fromHome: boolean): Promise<Acknowledged> => {
    const { dossierId, code } = await (fromHome ? fileOnline(citizen, clerk) : fileOne(clerk))
    const params = { dossierId }
    const steps = ['DossierSubmitted', 'DossierAccepted']
    let { version } = (await officer.ask(dossiers.openDossier, { params: { reference: dossierId }, query: {} })).summary
    const moved = (type: string, answer: { readonly version: number }): void => {
      steps.push(type)
      version = answer.version
    }
    moved('DossierClaimed', await officer.ask(dossiers.claimDossier, { params, body: { version } }))
    moved('SupplementRequested', await officer.ask(dossiers.requestSupplement, { params, body: { version, reasonCode: 'component-unreadable', words: 'Bản chụp bị mờ, không đọc được', items: [{ kind: 'other', wrong: 'Chụp lại giấy tờ tùy thân' }] } }))
    moved('SupplementGiven', await clerk.ask(dossiers.takeSupplement, { params, body: { version, unable: [{ item: 1, words: 'Không còn giữ giấy tờ này' }] } }))
    moved('SupplementAccepted', await officer.ask(dossiers.acceptSupplement, { params, body: { version } }))
    moved('ApprovalRequested', await officer.ask(dossiers.requestApproval, { params, body: { version, proposal: 'Hồ sơ đủ điều kiện' } }))
    // Nobody decides what they have not read as it stands.
    await head.ask(dossiers.openDossier, { params: { reference: dossierId }, query: {} })
    moved('DossierSentBack', await head.ask(dossiers.sendBackDossier, { params, body: { version, reason: 'Xem lại giấy tờ' } }))
    moved('ApprovalRequested', await officer.ask(dossiers.requestApproval, { params, body: { version, proposal: 'Đã xem lại, đủ điều kiện' } }))
    await head.ask(dossiers.openDossier, { params: { reference: dossierId }, query: {} })
    moved('DossierApproved', await head.ask(dossiers.approveDossier, { params, body: { version } }))
    moved('ResultIssued', await officer.ask(dossiers.attachResult, { params, query: { version, name: 'Bản sao trích lục' }, body: onePagePdf('Trich luc'), fileName: 'trich-luc.pdf' }))
    await head.ask(dossiers.downloadResult, { params: { dossierId, serial: 1 } })
    moved('ResultSigned', await head.ask(dossiers.signResults, { params, body: { version } }))
    moved('ResultReturned', await clerk.ask(dossiers.returnResult, { params, body: { version, method: 'in-person', receivedBy: 'Trần Thị Mẫu' } }))
    return { dossierId, code, steps }
  }

  const countFilings = async (): Promise<{ readonly drafts: number; readonly dossiers: number }> => {
    const { rows } = await composition.work(({ tx }) => sql<{ drafts: number; dossiers: number }>`
      SELECT (SELECT count(*)::int FROM dossiers.filing_draft WHERE filed_as IS NOT NULL) AS drafts, (SELECT count(*)::int FROM dossiers.dossier) AS dossiers`.execute(tx))
    return rows[0]!
  }

  const killOne = async (serial: number): Promise<boolean> => {
    const turn = serial % 12
    if (OF_POSTGRES.includes(turn)) return killPostgres(composition)
    return OF_WORKER.includes(turn) ? worker.kill() : servers.killOne(Math.floor(Math.random() * SERVERS))
  }

  let before = { drafts: 0, dossiers: 0 }
  const acknowledged: Acknowledged[] = []
  let repeats = 0

  it('answers every command in the end', async () => {
    before = await countFilings()
    let killing = true
    const clients = teams.map(async (team) => {
      for (let serial = 0; killing; serial += 1) acknowledged.push(await workOneDossier(team, serial % 2 === 0))
      repeats += team.reduce((sum, one) => sum + one.repeats(), 0)
    })
    let killed = 0
    await Promise.race([
      Promise.all(clients),
      (async () => {
        while (killed < KILLS) {
          await sleep(20 + Math.random() * 300)
          phones.setFault(faultOfPhones(killed))
          if (!(await killOne(killed))) continue
          killed += 1
          if (killed === Math.ceil(KILLS / 3)) clock.pass(DEAD_MS)
          if (killed % OF_CLOCK === 0) clock.jump()
        }
      })(),
    ])
    killing = false
    await Promise.all(clients)
    expect(killed).toBe(KILLS)
    expect(clock.jumps().ahead + clock.jumps().back).toBe(Math.floor(KILLS / OF_CLOCK))
    // A death of PostgreSQL ends nobody else.
    expect(servers.falls() + worker.falls()).toBe(0)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(repeats).toBeGreaterThan(0)
  })

  it('lost nothing that was acknowledged, and did nothing twice', async () => {
    const faults: string[] = []
    for (const { dossierId, code, steps } of acknowledged) {
      const { rows } = await composition.work(({ tx }) => sql<{ type: string; event: { code?: string } }>`SELECT type, event FROM dossiers.dossier_event WHERE dossier_id = ${dossierId} ORDER BY version`.execute(tx))
      const told = rows.map(({ type }) => type).filter((type) => STEPS.includes(type))
      if (told.join() !== steps.join()) faults.push(`${dossierId}: acknowledged ${steps.join()}, kept ${told.join()}`)
      if (rows.find(({ type }) => type === 'DossierAccepted')?.event.code !== code) faults.push(`${dossierId}: code ${code} is not kept`)
    }
    expect(faults).toEqual([])
    expect(new Set(acknowledged.map(({ code }) => code)).size).toBe(acknowledged.length)
    // Each draft became one dossier, acknowledged or not.
    const after = await countFilings()
    expect(after.dossiers - before.dossiers).toBe(after.drafts - before.drafts)
    expect(after.drafts - before.drafts).toBe(acknowledged.length)
  })

  it('tells the applicants everything in the end', async () => {
    await worker.stop()
    phones.setFault('none')
    const { database, now, log } = composition
    const { deliverers: all, close } = openPostmen(composition, {})
    const deliverers = all.filter(({ receiver }) => ['notices', 'sms'].includes(receiver))
    const later = { database, deliverers, log, now: () => instantFromMs(epochMs(now()) + MUCH_LATER_MS) }
    // What met a dead provider waits for its next probe, a minute at most.
    while ((await drainOutbox(later)) > 0) await sleep(50)
    close()
    const receivers = deliverers.map(({ receiver }) => receiver)
    const { rows } = await composition.work(({ tx }) => sql<{ told: number; open: number }>`
      SELECT (SELECT count(*) FROM notifications.notice WHERE at >= ${begun})::int AS told, (SELECT count(*) FROM outbox.delivery WHERE receiver = ANY(${receivers}))::int AS open`.execute(tx))
    expect(rows[0]?.open).toBe(0)
    expect(rows[0]?.told).toBeGreaterThan(acknowledged.length)
    const { rows: sent } = await composition.work(({ tx }) => sql<{ id: string; sends: number }>`
      SELECT message_id AS id, sends FROM notifications.message WHERE channel = 'sms' AND state IN ('sent', 'delivered') AND sent_at >= ${begun}`.execute(tx))
    expect(sent.length).toBeGreaterThan(0)
    const promised = sent.map(({ id, sends }) => createHash('sha256').update(idempotencyKeyOf({ receiver: 'sms', subjectId: id, position: sends })).digest('hex').slice(0, 24))
    expect(phones.inbox.list().map(({ key }) => key).toSorted()).toEqual(promised.toSorted())
  })

  it('left nothing that contradicts its journal', async () => {
    const faults: string[] = []
    for (const { proofs } of composition.modules) for (const proof of proofs ?? []) faults.push(...(await composition.work(proof.find)).faults.map((fault) => `${proof.name}: ${fault}`))
    expect(faults).toEqual([])
  })
})
