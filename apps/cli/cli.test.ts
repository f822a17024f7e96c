import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemNow } from '../../platform/clock/system-now.ts'
import { listMigrations } from '../../platform/db/migrate.ts'
import { createAuthority } from '../../simulators/signing/authority.ts'
import { classicPdf } from '../../tests/support/sample-pdf.ts'
import { signPdf } from '../../tests/support/signing-team.ts'
import { pidOfPostgres } from '../../tests/start/spawned-start.ts'
import { runCli, type Ended } from '../../tests/support/run-cli.ts'

describe('motcua', { timeout: 240_000 }, () => {
  let scratch = ''
  let home = ''
  const run = (line: string, settings: Readonly<Record<string, string>> = {}): Promise<Ended> => runCli(line.split(' '), { MOTCUA_HOME: home, ...settings })

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'mc-cli-'))
    home = join(scratch, 'home')
  })
  afterAll(() => rm(scratch, { recursive: true, force: true }))

  it('works on a folder that no server has ever used, and stops the database it started', async () => {
    const { code, out } = await run('verify --json')
    const { proven, proofs }: { readonly proven: boolean; readonly proofs: readonly { readonly faults: readonly string[] }[] } = JSON.parse(out)
    expect([code, proven]).toEqual([0, true])
    expect(proofs.length).toBeGreaterThan(3)
    await expect(pidOfPostgres(home)).rejects.toThrow('ENOENT')
  })

  it('serves two commands at once from one database', async () => {
    const [first, second] = await Promise.all([run('verify --json'), run('search procedures khai --json')])
    expect([first?.code, second?.code]).toEqual([0, 0])
    expect(() => JSON.parse(second?.out ?? '')).not.toThrow()
    await expect(pidOfPostgres(home)).rejects.toThrow('ENOENT')
  })

  it('migrates a folder that no server has ever used', async () => {
    const { code, out } = await run('migrate --json', { MOTCUA_HOME: join(scratch, 'anew') })
    expect([code, JSON.parse(out)]).toEqual([0, { migrations: listMigrations(join(import.meta.dirname, '../..')).length }])
  })

  it('doctor finds nothing broken, and says what is', async () => {
    const well = await run('doctor --json')
    const { findings }: { readonly findings: readonly { readonly check: string; readonly state: string; readonly en: string }[] } = JSON.parse(well.out)
    const broken = findings.filter(({ check, state }) => state === 'bad' && check !== 'pages' && check !== 'libraries' && check !== 'port')
    expect(broken).toEqual([])
    await writeFile(join(scratch, 'a-file'), '')
    const ill = await run('doctor', { MOTCUA_HOME: join(scratch, 'a-file', 'home') })
    expect(ill.code).toBe(2)
    expect(ill.out).toMatch(/✗ folder: .*\n.*cannot be written/)
  })

  it('names a state that does not exist instead of finding nothing', async () => {
    const { code, err } = await run('dossier list --state nope')
    expect(code).toBe(1)
    expect(err).toMatch(/--state must be one of: submitted, /)
  })

  it('names the jobs there are when asked to run another', async () => {
    const { code, err } = await run('job run nope')
    expect(code).toBe(1)
    expect(err).toMatch(/no background job called nope. The jobs: .*tell-deadlines/)
  })

  it('tells a fault as JSON when JSON is asked, and exits with 1', async () => {
    const { code, out } = await run('verify --json', { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ fault: 'database-unreachable' })
  })

  it('says of a file what its signatures are worth, opening no database; only a good one is no failure', async () => {
    const now = Date.parse(systemNow())
    const authority = createAuthority({ name: 'CA thử', key: 'ec', from: now - 86_400_000, to: now + 86_400_000 })
    const signed = signPdf(classicPdf(), authority.issue({ name: 'Nguyễn Văn Thử', key: 'ec', from: now - 86_400_000, to: now + 86_400_000 }), { at: systemNow() })
    const broken = Buffer.from(signed)
    broken.write('7', broken.indexOf('MediaBox[0 0 5') + 'MediaBox[0 0 '.length)
    const folder = join(scratch, 'signing')
    await mkdir(join(folder, 'trust'), { recursive: true })
    await writeFile(join(folder, 'trust', 'ca.pem'), authority.certificatePem)
    const cases: readonly (readonly [string, Uint8Array | undefined, number, object])[] = [
      ['signed.pdf', signed, 0, { report: { state: 'signed', verdict: 'valid', signatures: [{ integrity: 'intact', certificate: { name: 'Nguyễn Văn Thử' } }] } }],
      ['broken.pdf', broken, 2, { report: { state: 'signed', verdict: 'invalid', signatures: [{ integrity: 'document-changed' }] } }],
      ['page.pdf', Buffer.from('<!DOCTYPE html><html><body>404</body></html>'), 2, { report: { state: 'not-a-pdf', looksLike: 'html' } }],
      ['unsigned.pdf', classicPdf(), 2, { report: { state: 'unsigned' } }],
      ['missing.pdf', undefined, 1, { fault: 'file-unreadable' }],
    ]
    const untouched = { MOTCUA_HOME: join(scratch, 'no-home'), SIGNING_FOLDER: folder }
    const checked = cases.map(async ([name, bytes]) => {
      if (bytes) await writeFile(join(scratch, name), bytes)
      const { code, out } = await run(`signature verify ${join(scratch, name)} --json`, untouched)
      return [name, code, JSON.parse(out)] as const
    })
    expect(await Promise.all(checked)).toMatchObject(cases.map(([name, , code, said]) => [name, code, said]))
    await expect(pidOfPostgres(untouched.MOTCUA_HOME)).rejects.toThrow('ENOENT')
    const read = await run(`signature verify ${join(scratch, 'broken.pdf')}`, untouched)
    expect([read.code, read.out]).toEqual([2, expect.stringMatching(/broken\.pdf: .*\n[\s\S]*\n1\. /)])
  })

  it('names a wrong setting without a stack', async () => {
    const { code, err } = await run('verify', { PORT: 'abc' })
    expect(code).toBe(1)
    expect(err).toMatch(/PORT=abc/)
    expect(err).not.toMatch(/\n\s+at /)
  })
})
