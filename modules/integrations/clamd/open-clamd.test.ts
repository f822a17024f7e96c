import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SIMULATED_MALWARE, startClamdSimulator, type ClamdFault, type ClamdSimulator } from '../../../simulators/clamd/start-clamd-simulator.ts'
import { openClamd } from './open-clamd.ts'

const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-' + 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
const MEGABYTE = 1024 * 1024
const PROGRAM = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', process.env['CLAMD_PROGRAM'] ?? ''].find((path) => path !== '' && existsSync(path))
if (PROGRAM === undefined) console.warn('SKIPPED: the real clamd is not asked here, this machine lacks the program clamd (package clamav-daemon)')

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

/** clamd by itself, with a list of one signature: nothing is fetched, and it is there within a second. */
const startRealClamd = async (program: string): Promise<{ readonly address: string; readonly stop: () => void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-clamd-'))
  const socket = join(folder, 'clamd.sock')
  writeFileSync(join(folder, 'test.hdb'), `${createHash('md5').update(EICAR).digest('hex')}:${EICAR.length}:Test.Eicar\n`)
  writeFileSync(join(folder, 'clamd.conf'), [`LocalSocket ${socket}`, `DatabaseDirectory ${folder}`, 'Foreground yes', 'StreamMaxLength 4M', 'OfficialDatabaseOnly no', ''].join('\n'))
  const child = spawn(program, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  const stop = (): void => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 300 && !existsSync(socket); tries += 1) await setTimeout(100)
  return { address: `unix://${socket}`, stop }
}

describe.skipIf(PROGRAM === undefined)('the real clamd', { timeout: 60_000 }, () => {
  let real: Awaited<ReturnType<typeof startRealClamd>>
  beforeAll(async () => {
    real = await startRealClamd(PROGRAM ?? '')
  }, 60_000)
  afterAll(() => real.stop())
  const ask = (bytes: Buffer) => openClamd(real.address).scan(Readable.from([bytes]), { patienceMs: 30_000 })

  it('knows EICAR, by its name', async () => expect(await ask(Buffer.from(EICAR))).toEqual({ kind: 'found', signature: expect.stringContaining('Test.Eicar') }))
  it('lets a letter pass', async () => expect(await ask(Buffer.from('Đơn xin'))).toEqual({ kind: 'clean' }))
  it('lets three megabytes pass', async () => expect(await ask(Buffer.alloc(3 * MEGABYTE, 7))).toEqual({ kind: 'clean' }))
  it('never calls clean what is too large for it', async () => expect(['not-scannable', 'failed']).toContain((await ask(Buffer.alloc(9 * MEGABYTE))).kind))
})
