import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, copyFileSync, createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../tests/start/spawned-start.ts'
import type { Programs } from './packages.ts'

const TEMPLATES = new URL('../../deploy/ha/', import.meta.url).pathname
const WEB_HEALTH = '/health/ready'
const SCRIPTS = ['archive-wal.sh', 'base-backup.sh', 'restore-to.sh'] as const
const HOST = '127.0.0.1'
const NODES = ['one', 'two', 'three'] as const

type Values = Readonly<Record<string, string | number>>
type Running = { readonly name: string; readonly child: ChildProcess }
type Node = Values & { readonly name: string; readonly folder: string; readonly patroniPort: number; readonly postgresPort: number }

export type Cluster = {
  readonly databaseUrl: string
  readonly webUrl: string
  /** Name of the node that takes writes now. */
  readonly primary: () => Promise<string | undefined>
  readonly states: () => Promise<readonly string[]>
  /** The machine of that node is gone: Patroni and every PostgreSQL process of it, `kill -9`. */
  readonly killNode: (name: string) => void
  readonly startNode: (name: string) => void
  /** Where the write-ahead log goes, and base backups. */
  readonly archive: string
  readonly bases: string
  /** One of `deploy/ha`, as the databases' user; answers what it says. */
  readonly runScript: (name: (typeof SCRIPTS)[number], args: readonly string[]) => string
  readonly replicationTo: (name: string) => string
  readonly stop: () => void
}

const fill = (template: string, values: Values): string =>
  readFileSync(join(TEMPLATES, template), 'utf8').replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
    if (values[name] === undefined) throw new Error(`${template}: nothing fills ${name}`)
    return String(values[name])
  })

const asNobody = (): { readonly uid?: number; readonly gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const ask = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: ask('-u'), gid: ask('-g') }
}

const askPatroni = async (port: number): Promise<{ readonly role?: string; readonly state?: string; readonly sync_standby?: boolean }> =>
  fetch(`http://${HOST}:${port}/patroni`, { signal: AbortSignal.timeout(2000) }).then((answer) => answer.json() as Promise<{ role?: string }>, () => ({}))

/** Three databases under Patroni with three etcd members, HAProxy and PgBouncer, on free ports of this machine's loopback. */
export const buildCluster = async (folder: string, programs: Programs, webPorts: readonly number[]): Promise<Cluster> => {
  const owner = asNobody()
  const secret = (): string => randomBytes(12).toString('hex')
  const [superuserPassword, replicationPassword, rewindPassword] = [secret(), secret(), secret()]
  const nodes: Node[] = []
  const ownFolder = (name: string): string => {
    const place = join(folder, name)
    mkdirSync(place, { recursive: true, mode: 0o700 })
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(place, owner.uid, owner.gid)
    return place
  }
  const [scripts, archive, bases] = [ownFolder('scripts'), ownFolder('archive'), ownFolder('bases')]
  for (const name of SCRIPTS) copyFileSync(join(TEMPLATES, name), join(scripts, name))
  for (const name of NODES) {
    const place = ownFolder(name)
    nodes.push({ name, folder: place, host: HOST, network: '127.0.0.0/8', patroniPort: await freePort(), postgresPort: await freePort(), etcdPort: await freePort(), etcdPeerPort: await freePort(), postgresBin: programs.postgresBin, sharedBuffers: '64MB', scripts, archive, superuserPassword, replicationPassword, rewindPassword })
  }
  chmodSync(folder, 0o755)
  const shared = { host: HOST, folder, databasePort: await freePort(), poolerPort: await freePort(), webPort: await freePort() }
  const etcdCluster = nodes.map((node) => `${node.name}=http://${HOST}:${node['etcdPeerPort']}`).join(',')
  const etcdHosts = nodes.map((node) => `${HOST}:${node['etcdPort']}`).join(',')
  const running: Running[] = []
  const run = (name: string, program: string, args: readonly string[]): void => {
    const child = spawn(program, args, { cwd: folder, ...owner, env: { ...process.env, ...programs.environment, HOME: folder }, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    const log = createWriteStream(join(folder, `${name}.log`), { flags: 'a' })
    child.stdout?.pipe(log)
    child.stderr?.pipe(log)
    running.push({ name, child })
  }
  const startNode = (name: string): void => run(name, 'python3', ['-m', 'patroni', join(folder, `${name}-patroni.yml`)])
  const killGroup = ({ child }: Running): void => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  const killPostgres = ({ folder: place }: Node): void => {
    try {
      const pid = Number(readFileSync(join(place, 'data/postmaster.pid'), 'utf8').split('\n')[0])
      const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).split('\n').map(Number).filter((each) => each > 0)
      for (const each of [pid, ...children]) process.kill(each, 'SIGKILL')
    } catch {
      // Not running.
    }
  }
  for (const node of nodes) {
    writeFileSync(join(folder, `${node.name}-etcd.yml`), fill('etcd.yml', { ...node, etcdCluster }))
    writeFileSync(join(folder, `${node.name}-patroni.yml`), fill('patroni.yml', { ...node, etcdHosts }))
    run(`${node.name}-etcd`, 'etcd', ['--config-file', join(folder, `${node.name}-etcd.yml`)])
  }
  await sleep(3000)
  for (const { name } of nodes) startNode(name)
  const databaseServers = nodes.map((node) => `    server ${node.name} ${HOST}:${node.postgresPort} check port ${node.patroniPort}`).join('\n')
  const webServers = webPorts.map((port, at) => `    server web${at + 1} ${HOST}:${port} check`).join('\n')
  writeFileSync(join(folder, 'haproxy.cfg'), fill('haproxy.cfg', { ...shared, databaseServers, webServers, webHealth: WEB_HEALTH }))
  writeFileSync(join(folder, 'pgbouncer.ini'), fill('pgbouncer.ini', shared))
  writeFileSync(join(folder, 'users.txt'), `"postgres" "${superuserPassword}"\n`)
  run('haproxy', 'haproxy', ['-db', '-f', join(folder, 'haproxy.cfg')])
  run('pgbouncer', 'pgbouncer', [join(folder, 'pgbouncer.ini')])
  const primary = async (): Promise<string | undefined> => {
    for (const { name, patroniPort } of nodes) if (['master', 'primary'].includes((await askPatroni(patroniPort)).role ?? '')) return name
    return undefined
  }
  return {
    databaseUrl: `postgres://postgres:${superuserPassword}@${HOST}:${shared.poolerPort}/motcua?pooler=session`,
    webUrl: `http://${HOST}:${shared.webPort}`,
    primary,
    states: async () => Promise.all(nodes.map(async ({ name, patroniPort }) => {
      const { role, state, sync_standby } = await askPatroni(patroniPort)
      return `${name}: ${role ?? 'down'} ${state ?? ''}${sync_standby ? ' (synchronous)' : ''}`.trim()
    })),
    startNode,
    archive,
    bases,
    runScript: (name, args) => execFileSync('sh', [join(scripts, name), ...args], { cwd: folder, ...owner, env: { ...process.env, ...programs.environment, HOME: folder }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim(),
    replicationTo: (name) => `host=${HOST} port=${nodes.find((node) => node.name === name)?.postgresPort} user=replicator password=${replicationPassword}`,
    killNode: (name) => {
      for (const each of running.filter((one) => one.name === name)) killGroup(each)
      for (const node of nodes.filter((one) => one.name === name)) killPostgres(node)
    },
    stop: () => {
      for (const each of running.toReversed()) killGroup(each)
      for (const node of nodes) killPostgres(node)
    },
  }
}
