import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SIMULATED_MALWARE, startClamdSimulator, type ClamdFault, type ClamdSimulator } from '../../../simulators/clamd/start-clamd-simulator.ts'
import { openClamd } from './open-clamd.ts'

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-' + 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
const MEGABYTE = 1024 * 1024
const USUAL = '/run/clamav/clamd.ctl'

let clamd: ClamdSimulator
beforeAll(async () => {
  clamd = await startClamdSimulator({ limit: 4 * MEGABYTE })
})
afterAll(() => clamd.stop())
beforeEach(() => clamd.setFault('none'))

const scan = (bytes: Buffer, patienceMs = 5_000) => openClamd(clamd.address).scan(Readable.from([bytes]), { patienceMs })

// clamd(8), INSTREAM
describe('the scanner', () => {
  it.each([
    ['nothing', Buffer.alloc(0), { kind: 'clean' }],
    ['a scan of three megabytes', Buffer.alloc(3 * MEGABYTE, 7), { kind: 'clean' }],
    ['the test file every scanner knows', Buffer.from(EICAR), { kind: 'found', signature: 'Eicar-Signature' }],
    ['other malware', Buffer.from(`x${SIMULATED_MALWARE}x`), { kind: 'found', signature: 'MotCua.Simulated' }],
  ])('is asked about %s', async (_what, bytes, answer) => expect(await scan(bytes)).toEqual(answer))

  // It says so and hangs up while we still send: either is heard.
  it('never calls clean what is too large for it', async () => expect(['not-scannable', 'failed']).toContain((await scan(Buffer.alloc(9 * MEGABYTE))).kind))

  it.each<readonly [ClamdFault, number, string]>([
    ['wrong', 5_000, 'failed'],
    ['cut', 5_000, 'failed'],
    ['slow', 50, 'failed'],
    ['down', 5_000, 'down'],
  ])('that is %s never calls anything clean', async (fault, patience, kind) => {
    clamd.setFault(fault)
    expect((await scan(Buffer.alloc(MEGABYTE), patience)).kind).toBe(kind)
  })

  it('that is not there is down', async () => expect(await openClamd('unix:///nowhere/clamd.ctl').scan(Readable.from(['x']), { patienceMs: 1_000 })).toEqual({ kind: 'down', cause: 'ENOENT' }))
})

describe.skipIf(!existsSync(USUAL))('the real clamd of this machine', () => {
  it('knows EICAR and lets a letter pass', async () => {
    const real = openClamd(`unix://${USUAL}`)
    expect((await real.scan(Readable.from([Buffer.from(EICAR)]), { patienceMs: 30_000 })).kind).toBe('found')
    expect(await real.scan(Readable.from([Buffer.from('Đơn xin')]), { patienceMs: 30_000 })).toEqual({ kind: 'clean' })
  })
})
