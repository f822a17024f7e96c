import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../platform/config/config.ts'
import { SETTINGS } from '../../platform/config/settings.ts'

const FOLDER = join(import.meta.dirname, '../../deploy')
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
    expect(names.length).toBe(5)
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

  it.skipIf(!has('logrotate'))('has a rule that logrotate accepts', () => {
    writeFileSync(join(scratch, 'logrotate.conf'), server('logrotate.conf').replace('su motcua motcua', ''))
    const said = spawnSync('logrotate', ['-d', '-s', join(scratch, 'rotated'), join(scratch, 'logrotate.conf')], { encoding: 'utf8' })
    expect([said.status, said.stderr.includes('error:')]).toEqual([0, false])
  })

  it.skipIf(!has('nginx') || !has('openssl'))('has a proxy that nginx accepts', () => {
    const [certificate, key] = [join(scratch, 'fullchain.pem'), join(scratch, 'privkey.pem')]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=example', '-days', '1', '-keyout', key, '-out', certificate], { stdio: 'ignore' })
    mkdirSync(join(scratch, 'logs'))
    const site = server('nginx.conf').replace('/etc/motcua/tls/fullchain.pem', certificate).replace('/etc/motcua/tls/privkey.pem', key)
    // Folders of an installed nginx need not be here.
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${scratch}/${each};`).join(' ')
    writeFileSync(join(scratch, 'nginx.conf'), `pid ${scratch}/pid; error_log stderr; events {} http { access_log off; ${places} ${site} }`)
    const said = spawnSync('nginx', ['-t', '-p', scratch, '-c', join(scratch, 'nginx.conf')], { encoding: 'utf8' })
    expect([said.status, said.stderr]).toEqual([0, expect.stringContaining('test is successful')])
  })

  it('has an upgrade a plain shell can read, which refuses a folder that holds no release', () => {
    const upgrade = join(FOLDER, 'server/upgrade.sh')
    expect(spawnSync('sh', ['-n', upgrade]).status).toBe(0)
    const said = spawnSync('sh', [upgrade, scratch], { encoding: 'utf8' })
    expect([said.status, said.stderr]).toEqual([1, expect.stringContaining('holds no release')])
  })
})
