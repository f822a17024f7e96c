import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../platform/config/config.ts'
import { SETTINGS } from '../../platform/config/settings.ts'
import { commandFlags, SERVER_FLAGS } from '../../tools/bootstrap/runtime.mjs'
import { freePort, waitUntil } from '../start/spawned-start.ts'

const FOLDER = join(import.meta.dirname, '../../deploy')
const HSTS = 'max-age=31536000; includeSubDomains'
const server = (name: string): string => readFileSync(join(FOLDER, 'server', name), 'utf8')
const has = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

/** As far as a machine can tell that is not a server itself; what is not installed here is skipped, and seen to be. */
describe('deploy', () => {
  let scratch = ''
  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'mc-deploy-'))
  })
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  it('names only settings the product reads, and makes a configuration', () => {
    const lines = server('motcua.env').split('\n').filter((line) => /^(# )?[A-Z_]+=/.test(line)).map((line) => line.replace('# ', ''))
    const given = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
    expect(Object.keys(given).filter((name) => !(name in SETTINGS) && name !== 'NODE_ENV')).toEqual([])
    const { DATABASE_URL: _later, ...now } = given
    expect(readConfig(now)).toMatchObject({ demo: false, trustProxy: ['loopback'], host: '127.0.0.1', backupFolder: '/srv/backup/motcua' })
  })

  it.skipIf(!has('systemd-analyze'))('has units that systemd accepts', () => {
    const names = readdirSync(join(FOLDER, 'server')).filter((name) => /\.(service|timer)$/.test(name))
    expect(names.length).toBe(6)
    // The program is not installed here: any other stands in its place.
    for (const name of names) writeFileSync(join(scratch, name), server(name).replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true'))
    const said = spawnSync('systemd-analyze', ['verify', '--man=no', ...names.map((name) => join(scratch, name))], { encoding: 'utf8' })
    expect([said.status, said.stderr.split('\n').filter((line) => line.includes('motcua'))]).toEqual([0, []])
    writeFileSync(join(scratch, 'motcua.service'), server('motcua.service').replace('Restart=always', 'Restart=sometimes'))
    expect(spawnSync('systemd-analyze', ['verify', '--man=no', join(scratch, 'motcua.service')], { encoding: 'utf8' }).stderr).toContain('sometimes')
  })

  it.skipIf(!has('systemd-analyze'))('gives each of its services no more of the machine than it needs', () => {
    for (const name of readdirSync(join(FOLDER, 'server')).filter((each) => each.endsWith('.service'))) {
      const exposed = (unit: string): number | null => {
        writeFileSync(join(scratch, name), unit.replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true'))
        // Of ten, in tenths: what remains open is the network it serves and the system calls a runtime may make.
        return spawnSync('systemd-analyze', ['security', '--offline=yes', '--no-pager', '--threshold=35', join(scratch, name)]).status
      }
      expect([name, exposed(server(name)), exposed(server(name).replace('CapabilityBoundingSet=\n', ''))]).toEqual([name, 0, 1])
    }
  })

  it('runs the server by the flags it was measured with', () => {
    expect(/^ExecStart=\S+ (.*) apps\/server\/main\.ts$/m.exec(server('motcua.service'))?.[1]?.split(' ')).toEqual(SERVER_FLAGS)
  })

  it.each([
    [['verify', '--json'], {}, []],
    [['export', 'dossiers', '--out', 'tháng 11.csv'], { BACKUP_FOLDER: '/mnt/other disk' }, ['BACKUP_FOLDER=/mnt/other disk']],
  ])('has a command that works on the installation, wherever it is called: %j', (words, given, told) => {
    mkdirSync(join(scratch, 'release'), { recursive: true })
    writeFileSync(join(scratch, 'systemd-run'), '#!/bin/sh\nfor word; do echo "$word"; done\nexit 2\n', { mode: 0o755 })
    const env = { PATH: `${scratch}:${process.env['PATH'] ?? ''}`, MOTCUA_LINK: join(scratch, 'release'), MOTCUA_ENV: '/etc/here.env', ...given }
    const said = spawnSync('sh', [join(FOLDER, 'server/motcua'), ...words], { cwd: scratch, encoding: 'utf8', env })
    expect(said.status).toBe(2)
    const all = said.stdout.trim().split('\n')
    const [about, ran] = [all.slice(0, all.indexOf('--')), all.slice(all.indexOf('--') + 1)]
    for (const word of ['--wait', 'EnvironmentFile=/etc/here.env', 'User=motcua', `WorkingDirectory=-${scratch}`]) expect(about).toContain(word)
    const release = join(scratch, 'release')
    expect(ran).toEqual(['/usr/bin/env', 'NODE_COMPILE_CACHE=/var/cache/motcua', ...told, `${release}/node_modules/node/bin/node`, ...commandFlags(words), `${release}/apps/cli/main.ts`, ...words])
  })

  it.each(['motcua', 'motcua-backup', 'motcua-drill'])('says that %s failed, by name, and lets the operator do what they want', (name) => {
    expect(server(`${name}.service`)).toMatch(/^OnFailure=motcua-failed@%N\.service$/m)
    const run = /^ExecStart=\/bin\/sh -c '(.*)'$/m.exec(server('motcua-failed@.service'))?.[1]?.replaceAll('%i', name) ?? ''
    const hook = join(scratch, 'on-failure')
    const said = (script: string): string => spawnSync('sh', ['-c', script.replaceAll('/etc/motcua/on-failure', hook)], { encoding: 'utf8' }).stdout
    rmSync(hook, { force: true })
    expect(said(run)).toBe(`<3>${name} failed; why: journalctl -u ${name}\n`)
    writeFileSync(hook, '#!/bin/sh\necho "told of $1"\n', { mode: 0o755 })
    expect(said(run)).toContain(`told of ${name}\n`)
  })

  // systemd starts OnFailure only where a unit stays failed, which one that is always started again never does.
  it('says that the service failed though it is started again, once an hour while it goes on', () => {
    writeFileSync(join(scratch, 'systemctl'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 })
    const run = /^ExecStopPost=\+\/bin\/sh -c '(.*)'$/m.exec(server('motcua.service'))?.[1]?.replaceAll('$$', '$') ?? 'exit 9'
    const after = (result: string) => {
      const { status, stdout } = spawnSync('sh', ['-c', run], { encoding: 'utf8', env: { PATH: `${scratch}:${process.env['PATH'] ?? ''}`, SERVICE_RESULT: result } })
      return [status, stdout.trim()]
    }
    expect(after('success')).toEqual([0, ''])
    for (const result of ['exit-code', 'signal', 'oom-kill', 'timeout']) expect(after(result)).toEqual([0, 'start --no-block motcua-failed@motcua.service'])
    expect(server('motcua-failed@.service')).toMatch(/^StartLimitIntervalSec=1h\nStartLimitBurst=1$/m)
  })

  it('drills beside the data after the backup, and needs the disk of backups', () => {
    expect(server('motcua-drill.service')).toMatch(/^After=.* motcua-backup\.service$/m)
    expect(server('motcua-drill.service')).toMatch(/^ExecStart=.* drill --scratch \/var\/lib\/motcua\/drill$/m)
    for (const name of ['backup', 'drill']) expect(server(`motcua-${name}.service`)).toMatch(/^RequiresMountsFor=\/srv\/backup\/motcua$/m)
  })

  it.skipIf(!has('logrotate'))('has a rule that logrotate accepts', () => {
    writeFileSync(join(scratch, 'logrotate.conf'), server('logrotate.conf').replace('su motcua motcua', ''))
    const said = spawnSync('logrotate', ['-d', '-s', join(scratch, 'rotated'), join(scratch, 'logrotate.conf')], { encoding: 'utf8' })
    expect([said.status, said.stderr.includes('error:')]).toEqual([0, false])
  })

  /** As on a server, with the places of this machine; folders of an installed nginx need not be here. */
  const writeProxy = (site: string): string => {
    const [certificate, key] = [join(scratch, 'fullchain.pem'), join(scratch, 'privkey.pem')]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=example', '-days', '1', '-keyout', key, '-out', certificate], { stdio: 'ignore' })
    mkdirSync(join(scratch, 'logs'), { recursive: true })
    const here = site.replace('/etc/motcua/tls/fullchain.pem', certificate).replace('/etc/motcua/tls/privkey.pem', key).replaceAll('/var/log/motcua/', `${scratch}/logs/`).replace('/opt/motcua/current/deploy', FOLDER)
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${scratch}/${each};`).join(' ')
    // Whoever runs the tests owns the scratch folder.
    const user = process.getuid?.() === 0 ? 'user root;' : ''
    writeFileSync(join(scratch, 'nginx.conf'), `${user} pid ${scratch}/pid; error_log stderr; daemon off; events {} http { access_log off; ${places} ${here} }`)
    return join(scratch, 'nginx.conf')
  }

  it.skipIf(!has('nginx') || !has('openssl'))('has a proxy that nginx accepts', () => {
    const said = spawnSync('nginx', ['-t', '-p', scratch, '-c', writeProxy(server('nginx.conf'))], { encoding: 'utf8' })
    expect([said.status, said.stderr]).toEqual([0, expect.stringContaining('test is successful')])
  })

  it.skipIf(!has('nginx') || !has('openssl'))('has a proxy that says its header once, holds up a flood, and speaks for a product that is stopped', async () => {
    const product = createServer((_request, response) => response.setHeader('strict-transport-security', HSTS).end('a page')).listen(0, '127.0.0.1')
    await once(product, 'listening')
    const [http, https] = [await freePort(), await freePort()]
    const ports = (site: string): string => site.replace(':8080', `:${(product.address() as AddressInfo).port}`).replaceAll(/listen \[::\]:.*/g, '').replace('listen 80;', `listen 127.0.0.1:${http};`).replace('listen 443', `listen 127.0.0.1:${https}`)
    const nginx = spawn('nginx', ['-p', scratch, '-c', writeProxy(ports(server('nginx.conf')).replace('rate=100r/s', 'rate=1r/m').replace('burst=500', 'burst=5'))], { stdio: 'ignore' })
    const ask = (path: string): Promise<{ readonly status: number | undefined; readonly hsts: readonly string[]; readonly text: string }> =>
      new Promise((resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port: https, path, rejectUnauthorized: false }, (answer) => {
          let text = ''
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
          answer.on('end', () => resolve({ status: answer.statusCode, hsts: answer.rawHeaders.filter((_one, at, all) => at % 2 === 1 && all[at - 1]?.toLowerCase() === 'strict-transport-security'), text }))
        })
        asked.on('error', reject).end()
      })
    try {
      await waitUntil('nginx', () => fetch(`http://127.0.0.1:${http}/`, { redirect: 'manual' }).then(() => true, () => false))
      expect(await ask('/')).toEqual({ status: 200, hsts: [HSTS], text: 'a page' })
      expect(await ask('/metrics')).toMatchObject({ status: 403, hsts: [HSTS] })
      product.close()
      product.closeAllConnections()
      expect(await ask('/')).toEqual({ status: 503, hsts: [HSTS], text: readFileSync(join(FOLDER, 'server/stopped.html'), 'utf8') })
      const answers: (number | undefined)[] = []
      for (let count = 0; count < 9; count += 1) answers.push((await ask('/')).status)
      expect(answers.slice(-3)).toEqual([429, 429, 429])
    } finally {
      nginx.kill('SIGTERM')
      await once(nginx, 'exit')
    }
  })

  it('tries a new release without its worker, on one server and on several', () => {
    expect(server('upgrade.sh')).toMatch(/^try\(\).* ROLE=web /m)
    const steps = readFileSync(join(FOLDER, 'ha/README.md'), 'utf8').split(/^(?=\d\. )/m)
    expect(steps.filter((step) => step.includes('start that one machine'))).toEqual([expect.stringContaining('`ROLE=web`')])
  })

  it('has an upgrade a plain shell can read, which refuses a folder that holds no release', () => {
    const upgrade = join(FOLDER, 'server/upgrade.sh')
    expect(spawnSync('sh', ['-n', upgrade]).status).toBe(0)
    const said = spawnSync('sh', [upgrade, scratch], { encoding: 'utf8' })
    expect([said.status, said.stderr]).toEqual([1, expect.stringContaining('holds no release')])
  })
})
