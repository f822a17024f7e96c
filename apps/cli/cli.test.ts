import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pidOfPostgres } from '../../tests/start/spawned-start.ts'

const ROOT = new URL('../..', import.meta.url).pathname

type Ended = { readonly code: number; readonly out: string; readonly err: string }

const runCli = (line: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['apps/cli/main.ts', ...line], { cwd: ROOT, env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.once('exit', (code) => resolve({ code: code ?? -1, out, err }))
  })

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

  it('names a wrong setting without a stack', async () => {
    const { code, err } = await run('verify', { PORT: 'abc' })
    expect(code).toBe(1)
    expect(err).toMatch(/PORT=abc/)
    expect(err).not.toMatch(/\n\s+at /)
  })
})
