import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimHome, findHolder } from './claim-home.ts'
import { startOf } from './process-identity.ts'

const AT = { publicUrl: 'http://localhost:1', port: 1 }

describe('claimHome', () => {
  let scratch = ''
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'mc-claim-'))
  })
  afterAll(() => rm(scratch, { recursive: true, force: true }))
  const lockIn = (name: string): string => join(scratch, name, 'server.lock')

  it('holds the folder until released', async () => {
    const claim = await claimHome(join(scratch, 'plain'), AT)
    expect(await findHolder(join(scratch, 'plain'))).toMatchObject({ pid: process.pid, port: 1 })
    await claim.release()
    expect(await findHolder(join(scratch, 'plain'))).toBeUndefined()
  })

  it('refuses at once while the holder answers, naming its process', async () => {
    const health = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1')
    await once(health, 'listening')
    const address = health.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const home = join(scratch, 'busy')
    const claim = await claimHome(home, { publicUrl: `http://localhost:${port}`, port })
    await expect(claimHome(home, AT)).rejects.toMatchObject({ kind: 'already-running', vi: expect.stringContaining(String(process.pid)) })
    await claim.release()
    health.close()
  })

  it.each([
    ['a process that is gone', { pid: 2 ** 22 + 5, start: 'x' }],
    ['another process with the same number', { pid: process.pid, start: 'an earlier boot' }],
    ['nobody, the file was cut off', 'half'],
  ])('takes over a lock of %s', async (_name, left) => {
    const home = join(scratch, 'stale')
    const first = await claimHome(home, AT)
    await first.release()
    await writeFile(lockIn('stale'), JSON.stringify(left))
    const claim = await claimHome(home, AT)
    expect(await findHolder(home)).toMatchObject({ pid: process.pid })
    await claim.release()
  })

  it('waits for a holder that is just stopping', async () => {
    const home = join(scratch, 'stopping')
    const first = await claimHome(home, AT)
    await first.release()
    const child = spawn('sleep', ['1'])
    await writeFile(lockIn('stopping'), JSON.stringify({ pid: child.pid, start: await startOf(child.pid ?? 0), ...AT }))
    const claim = await claimHome(home, AT)
    expect(await findHolder(home)).toMatchObject({ pid: process.pid })
    await claim.release()
  })

  it('does not remove a lock that is no longer its own', async () => {
    const home = join(scratch, 'foreign')
    const claim = await claimHome(home, AT)
    await writeFile(lockIn('foreign'), '{"pid":1}')
    await claim.release()
    expect(await readFile(lockIn('foreign'), 'utf8')).toBe('{"pid":1}')
  })

  it('says that a folder cannot be written', async () => {
    await expect(claimHome('/proc/motcua', AT)).rejects.toMatchObject({ kind: 'folder-unwritable' })
  })

  it('gives the folder to exactly one of many that start together over a stale lock', async () => {
    const home = join(scratch, 'race')
    const first = await claimHome(home, AT)
    await first.release()
    await writeFile(lockIn('race'), JSON.stringify({ pid: 2 ** 22 + 5, start: 'x' }))
    const code = `const { claimHome } = await import(${JSON.stringify(new URL('claim-home.ts', import.meta.url).href)});
      const claim = await claimHome(${JSON.stringify(home)}, { publicUrl: '', port: 1 });
      process.stdout.write('in '); await new Promise((r) => setTimeout(r, 150)); process.stdout.write('out '); await claim.release()`
    const seen: string[] = []
    const children = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
      child.stdout.on('data', (chunk) => seen.push(String(chunk)))
      return once(child, 'exit')
    })
    await Promise.all(children)
    expect(seen.join('')).toBe('in out '.repeat(4))
  })
})
