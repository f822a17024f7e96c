import { spawn } from 'node:child_process'
import { chown, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf, diskFull } from '../../home/folder-faults.ts'
import type { Binaries } from './binaries.ts'
import { clusterDamaged, databaseFailed, folderForeign, otherMajor } from './faults.ts'
import { canEnter } from './owner.ts'
import type { Owner } from './owner.ts'

const MAJOR = '18'

/**
 * How PostgreSQL names its data folder. Below a 0700 home its user cannot walk the path, but the folder is its working
 * directory, entered before the rights were dropped, and Linux lets a process name that without walking.
 */
export const dataPath = (cluster: string, owner: Owner | undefined): string =>
  process.platform === 'linux' && !canEnter(owner, cluster) ? '/proc/self/cwd' : cluster

type Run = { readonly code: number | null; readonly output: string }

const run = (program: string, args: readonly string[], at: { readonly cwd: string; readonly owner: Owner | undefined }): Promise<Run> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
    const child = spawn(program, args, { cwd: at.cwd, ...at.owner, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })

const initdb = (binaries: Binaries, cluster: string, to: { readonly owner: Owner | undefined; readonly locale: string }): Promise<Run> =>
  run(
    binaries.initdb,
    [
      '-D', dataPath(cluster, to.owner), '--username=postgres', '--auth=trust', '--encoding=UTF8',
      `--locale=${to.locale}`, '--locale-provider=icu', '--icu-locale=vi-VN', '--no-instructions',
    ],
    { cwd: cluster, owner: to.owner },
  )

const lastWords = (output: string): string => output.trim().split('\n').findLast((line) => /error|fatal|could not/i.test(line)) ?? 'initdb'

/** Made beside and renamed in one step, so an interrupted first start leaves no half cluster under the real name. */
const createCluster = async (cluster: string, binaries: Binaries, owner: Owner | undefined): Promise<void> => {
  const parent = dirname(cluster)
  for (const name of await readdir(parent)) if (name.startsWith('.creating-')) await rm(join(parent, name), { recursive: true })
  const half = join(parent, `.creating-${process.pid}`)
  await mkdir(half, { mode: 0o700 })
  if (owner) await chown(half, owner.uid, owner.gid)
  let made = await initdb(binaries, half, { owner, locale: 'C.UTF-8' })
  if (made.code !== 0 && made.output.includes('invalid locale')) made = await initdb(binaries, half, { owner, locale: 'C' })
  if (made.code !== 0) {
    await rm(half, { recursive: true, force: true })
    throw made.output.includes('No space left') ? diskFull(parent) : databaseFailed(lastWords(made.output), parent)
  }
  await rename(half, cluster)
}

/** Whether anything lies where the cluster goes; what cannot be looked into is not nothing. */
export const hasCluster = (cluster: string): Promise<boolean> => readdir(cluster).then((names) => names.length > 0, (cause: unknown) => codeOf(cause) !== 'ENOENT')

type Preparing = {
  readonly cluster: string
  readonly binaries: Binaries
  readonly owner: Owner | undefined
  /** Called when a first cluster is about to be made. */
  readonly creating: () => void
}

/** Creates the cluster on first start; refuses, without touching anything, one that is not ours or not whole. */
export const prepareCluster = async (how: Preparing): Promise<void> => {
  const { cluster, binaries, owner } = how
  let names: readonly string[] = []
  try {
    names = await readdir(cluster)
  } catch (cause) {
    if (codeOf(cause) === 'EACCES') throw folderForeign(cluster)
  }
  if (names.length === 0) {
    how.creating()
    await createCluster(cluster, binaries, owner)
    return
  }
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) throw clusterDamaged(cluster, 'PG_VERSION không có / is missing')
  if (/^\d+(\.\d+)?$/.test(version.trim()) && version.trim() !== MAJOR) throw otherMajor(cluster, version.trim(), MAJOR)
  if (version.trim() !== MAJOR) throw clusterDamaged(cluster, `PG_VERSION ${version.trim().slice(0, 20)} ≠ ${MAJOR}`)
  if (!names.includes('global') || !names.includes('base')) throw clusterDamaged(cluster, 'global, base không có / are missing')
}
