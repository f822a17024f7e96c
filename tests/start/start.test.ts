import { mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, isGone, isReady, pidOfPostgres, pidOfServer, spawnStart, waitReady, waitUntil } from './spawned-start.ts'
import type { SpawnedStart } from './spawned-start.ts'

/** One installation lives through all of it, as a careless operator's would. */
describe('npm start', { timeout: 240_000 }, () => {
  let scratch = ''
  let home = ''
  let port = 0
  let simulators = 0
  let cookie = ''
  const started: SpawnedStart[] = []

  const start = (settings: Readonly<Record<string, string>> = {}): SpawnedStart => {
    const one = spawnStart({ MOTCUA_HOME: home, PORT: String(port), SIMULATOR_PORT: String(simulators), ...settings })
    started.push(one)
    return one
  }
  const startReady = async (): Promise<SpawnedStart> => {
    const one = start()
    await waitReady(port, one)
    return one
  }
  const stop = async (one: SpawnedStart): Promise<number> => {
    one.child.kill('SIGINT')
    return one.ended
  }
  const signIn = async (): Promise<string> => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/identity/staff-sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), origin: `http://localhost:${port}` },
      body: JSON.stringify({ signInName: 'administrator@province', password: 'mot-cua-demo' }),
    })
    expect(answer.status).toBe(200)
    return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }
  const isSignedIn = async (): Promise<boolean> => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/identity/me`, { headers: { cookie } })
    return answer.status === 200 && (await answer.text()).includes('"staff"')
  }

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'mc-start-'))
    home = join(scratch, 'home')
    port = await freePort()
    simulators = await freePort()
  })
  afterAll(async () => {
    for (const one of started) if (one.child.exitCode === null) await stop(one)
    await rm(scratch, { recursive: true, force: true })
  })

  it('prepares everything, prints where to go, and Ctrl-C stops all it started', async () => {
    const one = await startReady()
    await waitUntil('addresses', async () => one.printed().includes('Ctrl-C'))
    for (const part of [`http://localhost:${port}/`, '/desk', '/api/docs', 'VNeID', 'administrator@province']) expect(one.printed()).toContain(part)
    cookie = await signIn()
    expect(await isSignedIn()).toBe(true)
    const pids = [await pidOfServer(home), await pidOfPostgres(home)]
    expect(await stop(one)).toBe(0)
    for (const pid of pids) expect(await isGone(pid)).toBe(true)
    expect(await isReady(port)).toBe(false)
  })

  it('refuses the same folder a second time and leaves the first alone', async () => {
    const first = await startReady()
    expect(await isSignedIn()).toBe(true)
    const second = start({ PORT: String(await freePort()) })
    expect(await second.ended).toBe(1)
    expect(second.printed()).toMatch(/đang chạy trên thư mục .*\n.*already runs on/)
    expect(await isReady(port)).toBe(true)
    expect(await stop(first)).toBe(0)
  })

  it.each(['PORT', 'SIMULATOR_PORT'])('names a taken %s before it touches the folder', async (setting) => {
    const number = setting === 'PORT' ? port : simulators
    const taken = createServer().listen(number, '127.0.0.1')
    await once(taken, 'listening')
    const elsewhere = join(scratch, `elsewhere-${setting}`)
    const one = start({ MOTCUA_HOME: elsewhere })
    expect(await one.ended).toBe(1)
    expect(one.printed()).toContain(`Cổng ${number}`)
    expect(one.printed()).toContain(` ${setting}=`)
    expect(await readdir(elsewhere)).toEqual([])
    taken.close()
  })

  it('keeps what was acknowledged when the server is killed', async () => {
    const one = await startReady()
    process.kill(await pidOfServer(home), 'SIGKILL')
    expect(await one.ended).not.toBe(0)
    const next = await startReady()
    expect(await isSignedIn()).toBe(true)
    await stop(next)
  })

  it('brings a killed PostgreSQL back, and starts again when both are killed', async () => {
    const one = await startReady()
    const killed = await pidOfPostgres(home)
    process.kill(killed, 'SIGKILL')
    await waitUntil('another PostgreSQL', async () => (await isReady(port)) && (await pidOfPostgres(home)) !== killed, 120_000)
    expect(await isSignedIn()).toBe(true)
    const pids = [await pidOfServer(home), await pidOfPostgres(home)]
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    await one.ended
    const next = await startReady()
    expect(await isSignedIn()).toBe(true)
    await stop(next)
  })

  it('leaves nobody behind when the one that started everything is killed', async () => {
    const one = await startReady()
    const server = await pidOfServer(home)
    one.child.kill('SIGKILL')
    await waitUntil('server stopped', () => isGone(server), 30_000)
    const next = await startReady()
    expect(await isSignedIn()).toBe(true)
    await stop(next)
  })

  it('names a damaged folder, changes nothing in it, and works again once repaired', async () => {
    const version = join(home, 'postgres/cluster/PG_VERSION')
    await rename(version, join(scratch, 'PG_VERSION'))
    const one = start()
    expect(await one.ended).toBe(1)
    expect(one.printed()).toMatch(/bị hỏng.*\n.*is damaged/)
    await rename(join(scratch, 'PG_VERSION'), version)
    const next = await startReady()
    expect(await isSignedIn()).toBe(true)
    await stop(next)
  })

  it.runIf(process.platform === 'linux')('names a folder that cannot be written', async () => {
    const one = start({ MOTCUA_HOME: '/proc/motcua' })
    expect(await one.ended).toBe(1)
    expect(one.printed()).toMatch(/Không ghi được vào thư mục dữ liệu.*\n.*cannot be written/)
  })

  it('names a wrong setting', async () => {
    const one = start({ PORT: 'abc', ROLE: 'both' })
    expect(await one.ended).toBe(1)
    expect(one.printed()).toMatch(/PORT=abc .*ROLE=both/)
  })

  it('has neither demo accounts nor simulators with DEMO=off', async () => {
    const bare = join(scratch, 'bare')
    const one = start({ MOTCUA_HOME: bare, DEMO: 'off' })
    await waitReady(port, one)
    await waitUntil('addresses', async () => one.printed().includes('Ctrl-C'))
    expect(one.printed()).not.toContain('demo accounts')
    expect(one.printed()).not.toContain('VNeID')
    await expect(fetch(`http://127.0.0.1:${simulators}/`)).rejects.toThrow()
    expect(await stop(one)).toBe(0)
  })
})
