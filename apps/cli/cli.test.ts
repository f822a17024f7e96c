import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemNow } from '../../platform/clock/system-now.ts'
import { openPostgres } from '../../platform/db/embedded/open-postgres.ts'
import { listMigrations } from '../../platform/db/migrate.ts'
import { createAuthority } from '../../simulators/signing/authority.ts'
import { classicPdf } from '../../tests/support/sample-pdf.ts'
import { signPdf } from '../../tests/support/signing-team.ts'
import { pidOfPostgres } from '../../tests/start/spawned-start.ts'
import { runCli, type Ended } from '../../tests/support/run-cli.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Asked of the database itself, while no command runs. */
const ask = async (home: string, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const { connection, stop } = await openPostgres({ kind: 'embedded', folder: join(home, 'postgres') })
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(statement).finally(() => client.end())
  await stop()
  return rows
}

describe('motcua', { timeout: 240_000 }, () => {
  let scratch = ''
  let home = ''
  const run = (line: string, settings: Readonly<Record<string, string>> = {}): Promise<Ended> => runCli(line.split(' '), { MOTCUA_HOME: home, ...settings })

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'mc-cli-'))
    home = join(scratch, 'home')
  })
  afterAll(() => rm(scratch, { recursive: true, force: true }))

  it.each(['verify', 'backup', 'drill', 'restore', 'key list', 'key rotate', 'key rotate vneid', 'user create lan.thu --unit H46 --role administrator --full-name Thử'])('makes nothing where nothing is: %s', async (line) => {
    const { code, out } = await run(`${line} --json`, { MOTCUA_HOME: join(scratch, 'nowhere') })
    expect([code, JSON.parse(out)]).toEqual([1, expect.objectContaining({ fault: 'nothing-here', en: expect.stringContaining(`MOTCUA_HOME=${join(scratch, 'nowhere')}`) })])
    await expect(readdir(join(scratch, 'nowhere'))).rejects.toThrow('ENOENT')
  })

  it('migrates a folder that no server has ever used, and stops the database it started', async () => {
    const { code, out } = await run('migrate --json')
    expect([code, JSON.parse(out)]).toEqual([0, { migrations: listMigrations(ROOT).length }])
    await expect(pidOfPostgres(home)).rejects.toThrow('ENOENT')
  })

  it('works on such a folder, and stops the database it started', async () => {
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

  it('leaves the schema of an earlier release to who upgrades, and says so', async () => {
    const newest = listMigrations(ROOT).at(-1)?.name ?? ''
    // As if it had not run yet: what is brought up must not be noticed by its second run.
    const [forgotten] = await ask(home, `DELETE FROM platform.migration WHERE name = '${newest}' RETURNING sha256`)
    for (const line of ['verify', 'backup', 'key rotate']) {
      const { code, out } = await run(`${line} --json`)
      expect([line, code, JSON.parse(out)]).toEqual([line, 1, expect.objectContaining({ fault: 'schema-older', en: expect.stringContaining(newest) })])
    }
    const { code, out } = await run('doctor')
    expect([code, out]).toEqual([2, expect.stringMatching(/✗ schema: .*\n.*still needs 1 migrations/)])
    expect(await ask(home, `SELECT 1 FROM platform.migration WHERE name = '${newest}'`)).toEqual([])
    await ask(home, `INSERT INTO platform.migration (name, sha256) VALUES ('${newest}', '${String(forgotten?.['sha256'])}')`)
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
    const nowhere = await run('doctor', { MOTCUA_HOME: join(scratch, 'nowhere') })
    expect([nowhere.code, nowhere.out]).toEqual([2, expect.stringMatching(/✗ folder: .*\n.*There is no Một Cửa at /)])
    await expect(readdir(join(scratch, 'nowhere'))).rejects.toThrow('ENOENT')
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
