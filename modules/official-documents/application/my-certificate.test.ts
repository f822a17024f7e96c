// RS-VAN v1.2, Luật Giao dịch điện tử 2023: an official knows before they sign whether they can, and how far the certificate they asked for is.
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { prepareJobQueue } from '../../../platform/jobs/job-queue.ts'
import { SignerFault } from '../../../platform/signing/sign/hash-signer.ts'
import { NOBODY_TRUSTED } from '../../../platform/signing/trust/trust-list.ts'
import type { Work } from '../../../platform/work.ts'
import { TEST_NOW } from '../../../tests/support/database.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { derOf, NOW, openSigningTeam } from '../../../tests/support/signing-team.ts'
import { addCertificate } from './add-certificate.ts'
import { hearSigningWord } from './hear-signing-word.ts'
import { askForCertificate, askMyStanding, askOpenRequests, keepRequest, keepStanding, showMyCertificate } from './my-certificate.ts'
import { useSigningDesk, type CertificateApplicant, type CertificateStanding } from './signing-desk.ts'

const FACTS = { bornOn: '1975-04-30', personalIdNumber: '044075000001', gender: 'male', phone: '0900000001', email: 'chu@thu.example.vn', issuedBy: 'Bộ Công an', issuedOn: '2024-07-01' } as const

let world: DossierWorld
let asked: (CertificateApplicant | string)[] = []
let answer: CertificateStanding | SignerFault | ((code: string) => CertificateStanding | SignerFault)
beforeAll(async () => {
  world = await openDossierWorld()
  await prepareJobQueue(world.db.connection)
  const said = (code = ''): CertificateStanding => {
    const told = typeof answer === 'function' ? answer(code) : answer
    if (told instanceof SignerFault) throw told
    return told
  }
  useSigningDesk({
    signers: {}, trust: async () => NOBODY_TRUSTED,
    readWord: ({ bytes }) => ({ transactionCode: Buffer.from(bytes).toString() }),
    certificates: () => ({
      request: async (applicant) => (asked.push(applicant), said(), { transactionCode: `T-${asked.length}`, provider: 'HUD-SIM' }),
      standingOf: async (code) => (asked.push(code), said(code)),
    }),
  })
})
afterAll(async () => {
  useSigningDesk({ signers: {}, trust: async () => NOBODY_TRUSTED })
  await world.close()
})
beforeEach(() => {
  asked = []
  answer = { state: 'processing' }
})

const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor }, run)
const show = (actor: Actor) => as(actor, showMyCertificate)
const queued = async (): Promise<readonly string[]> => {
  const client = new pg.Client(world.db.connection)
  await client.connect()
  const { rows } = await client.query<{ key: string }>('SELECT key FROM graphile_worker.jobs')
  await client.end()
  return rows.map(({ key }) => key)
}
const step = <T>(run: (work: Work) => Promise<T>): Promise<T> => world.db.work({}, run)

it('tells the way of a request from the form to the certificate, and asks the keeper no more than once at a time', async () => {
  expect(await show(world.head)).toEqual({ mayRequest: true })
  const requested = await as(world.head, (work) => askForCertificate(work, FACTS))
  if (!requested.ok) throw new Error(requested.refusal.kind)
  expect(asked).toEqual([{ ...FACTS, fullName: 'Đinh Văn Chủ' }])
  await as(world.head, (work) => keepRequest(work, requested.value))
  expect(await show(world.head)).toEqual({ request: { state: 'processing', provider: 'HUD-SIM', askedAt: TEST_NOW }, mayRequest: false })
  expect(await as(world.head, (work) => askForCertificate(work, FACTS))).toMatchObject({ refusal: { kind: 'certificate-requested-before' } })
  expect(await show(world.officer), 'nobody else’s').toEqual({ mayRequest: true })
  const hear = (transactionCode: string) => step((work) => hearSigningWord(work, { bytes: Buffer.from(transactionCode), signature: 'true' }))
  expect([await hear('T-0'), await queued(), await hear('T-1'), await queued()], 'a word of the keeper about what is on its way makes us ask').toEqual([{}, [], {}, ['ask-certificate-requests']])
  answer = { state: 'not-activated', serialNumber: 'ab12' }
  const standing = await as(world.head, askMyStanding)
  if (!standing.ok) throw new Error(standing.refusal.kind)
  await as(world.head, (work) => keepStanding(work, standing.value))
  expect(await show(world.head)).toMatchObject({ request: { state: 'not-activated', serialNumber: 'ab12', checkedAt: TEST_NOW }, mayRequest: false })
  answer = { state: 'issued', serialNumber: 'ab12' }
  await askOpenRequests(step)
  expect(await show(world.head)).toMatchObject({ request: { state: 'issued' }, mayRequest: true })
  asked = []
  await askOpenRequests(step)
  expect(asked, 'what is done is asked about no more').toEqual([])
  const team = openSigningTeam()
  if (world.head.kind !== 'staff') throw new Error('no official')
  const { officialId } = world.head
  await world.db.work({}, (work) => addCertificate(work, { holder: { kind: 'official', id: officialId }, method: 'vneid', credential: 'c', chain: [derOf(team.issue({ name: 'Đinh Văn Chủ' }))] }))
  const shown = await world.db.work({ actor: world.head, now: NOW }, showMyCertificate)
  expect(shown).toMatchObject({ certificate: { name: 'Đinh Văn Chủ', method: 'vneid', time: 'in-time' }, mayRequest: false })
  expect(shown).not.toHaveProperty('request')
  const later = await world.db.work({ actor: world.head, now: '2099-01-01T00:00:00.000Z' as Instant }, showMyCertificate)
  expect(later).toMatchObject({ certificate: { time: 'over' }, mayRequest: true })
  expect(later, 'what was asked for long ago is told no more when its certificate is over').not.toHaveProperty('request')
})

it('asks once, though two windows ask at once; a turn nobody gave back is over in a while', async () => {
  const ask = (now: Instant = TEST_NOW) => world.db.work({ actor: world.officer, now }, (work) => askForCertificate(work, FACTS))
  const both = await Promise.all([ask(), ask()])
  expect(both.map((each) => (each.ok ? 'asked' : each.refusal.kind)).sort()).toEqual(['asked', 'certificate-requested-before'])
  expect(asked).toHaveLength(1)
  expect(await ask(instantFromMs(epochMs(TEST_NOW) + 119_000))).toMatchObject({ ok: false })
  answer = new SignerFault('away')
  expect(await ask(instantFromMs(epochMs(TEST_NOW) + 121_000))).toMatchObject({ refusal: { kind: 'certificate-keeper-away' } })
  expect(asked, 'what was never kept is asked for again').toHaveLength(2)
})

it.each([
  ['02', 'certificate-facts-refused'],
  ['26', 'certificate-keeper-refuses-us'],
  [undefined, 'certificate-keeper-away'],
] as const)('a no of the keeper (%s) leaves nothing behind', async (code, kind) => {
  answer = new SignerFault('x', code === undefined ? {} : { code })
  expect(await as(world.officer, (work) => askForCertificate(work, FACTS))).toMatchObject({ refusal: { kind } })
  expect(await as(world.officer, (work) => askForCertificate(work, { ...FACTS, personalIdNumber: '04407500000' }))).toMatchObject({ refusal: { kind: 'certificate-number-unreadable' } })
  expect(asked, 'what cannot be a number never leaves').toHaveLength(1)
  expect(await show(world.officer)).toEqual({ mayRequest: true })
})

it('of a request that was never made nothing is asked, and while the keeper is away what was known stays', async () => {
  expect(await as(world.otherOfficer, askMyStanding)).toMatchObject({ refusal: { kind: 'certificate-not-requested' } })
  expect(asked).toEqual([])
  await as(world.otherOfficer, (work) => keepRequest(work, { transactionCode: 'T-9', provider: 'HUD-SIM' }))
  answer = new SignerFault('away')
  expect(await as(world.otherOfficer, askMyStanding)).toMatchObject({ refusal: { kind: 'certificate-keeper-away' } })
  await askOpenRequests(step)
  expect(await show(world.otherOfficer)).toMatchObject({ request: { state: 'processing' } })
})

it('ends a request nobody knows there (03), whoever asks, so that a new one may be made', async () => {
  answer = new SignerFault('x', { code: '03' })
  const standing = await as(world.otherOfficer, askMyStanding)
  if (!standing.ok) throw new Error(standing.refusal.kind)
  await as(world.otherOfficer, (work) => keepStanding(work, standing.value))
  expect(await show(world.otherOfficer)).toMatchObject({ request: { state: 'failed', checkedAt: TEST_NOW }, mayRequest: true })
  await as(world.officer, (work) => keepRequest(work, { transactionCode: 'T-10', provider: 'HUD-SIM' }))
  await askOpenRequests(step)
  expect(await show(world.officer)).toMatchObject({ request: { state: 'failed', checkedAt: TEST_NOW }, mayRequest: true })
})

it('asks about every request, though one is not answered, and stops at a no to us or at three silences in a row', async () => {
  for (const code of ['A', 'B', 'C', 'D', 'E']) await as(world.clerk, (work) => keepRequest(work, { transactionCode: code, provider: 'HUD-SIM' }))
  answer = (code) => (code === 'A' ? new SignerFault('unknown standing') : code === 'B' ? new SignerFault('x', { code: '02' }) : { state: 'processing' })
  await askOpenRequests(step)
  expect(new Set(asked)).toEqual(new Set(['A', 'B', 'C', 'D', 'E']))
  asked = []
  answer = new SignerFault('away')
  await askOpenRequests(step)
  expect(asked).toHaveLength(3)
  asked = []
  answer = new SignerFault('x', { code: '26' })
  await askOpenRequests(step)
  expect(asked).toHaveLength(1)
})
