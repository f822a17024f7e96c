import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { backupDamaged, noBackup } from './backup-faults.ts'
import type { KeySeal } from './seal-keys.ts'
import type { BaseCopy } from './wal/copy-base.ts'

/** One table as it stood in the snapshot: rows as lines of COPY, in the order of its key. */
export type TableCopy = {
  /** Quoted, with its schema. */
  readonly name: string
  readonly columns: readonly string[]
  readonly order: readonly string[]
  readonly rows: number
  readonly sha256: string
}

export type SequenceCopy = { readonly name: string; readonly value: string; readonly called: boolean }

/** All that a backup says of itself; written last, so that a folder without it is no backup. */
export type Manifest = {
  /** 2: the keys are sealed, which releases before could not open. */
  readonly format: 1 | 2
  readonly takenAt: string
  readonly server: string
  /** Of the database on its disk; releases before did not say. */
  readonly databaseBytes?: number
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
  readonly tables: readonly TableCopy[]
  readonly sequences: readonly SequenceCopy[]
  readonly files: { readonly count: number; readonly sha256: string }
  /** Hashes are those of the keys themselves, sealed or not. */
  readonly keys: readonly { readonly name: string; readonly sha256: string }[]
  readonly keySeal?: KeySeal
  /** Only where the log is kept: what any later moment is reached from. */
  readonly base?: BaseCopy
}

export type Backup = { readonly name: string; readonly folder: string; readonly manifest: Manifest }

export const MANIFEST = 'manifest.json'
/** Begins the name of a folder that is not a backup yet, or no more. */
export const HALF = '.half-'
const FORMATS: ReadonlySet<number> = new Set([1, 2])
/** Contents of all backups of one place, each kept once under its hash. */
export const filesFolder = (place: string): string => join(place, 'files')
export const tableFile = (folder: string, table: string): string => join(folder, 'tables', `${table.replaceAll('"', '')}.copy.zst`)
export const fileList = (folder: string): string => join(folder, 'files.txt')
export const keysFolder = (folder: string): string => join(folder, 'keys')

export const sha256Of = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export const sealManifest = (manifest: Manifest): string => JSON.stringify({ sha256: sha256Of(JSON.stringify(manifest)), manifest }, null, 1)

type Sealed = { readonly sha256: string; readonly manifest: Manifest }

const parseSealed = (text: string): Sealed | undefined => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @throws OperatorFault `backup-damaged` when the manifest is missing, cut, or not what was written */
export const readBackup = async (place: string, name: string): Promise<Backup> => {
  const folder = join(place, name)
  const sealed = parseSealed(await readFile(join(folder, MANIFEST), 'utf8').catch(() => ''))
  if (!FORMATS.has(sealed?.manifest?.format ?? 0) || sealed === undefined || sha256Of(JSON.stringify(sealed.manifest)) !== sealed.sha256) throw backupDamaged(folder, MANIFEST)
  return { name, folder, manifest: sealed.manifest }
}

/** `20261127T170000Z` of a moment. */
export const nameOfBackup = (at: string): string => at.replace(/[-:]|\.\d+/g, '')

const NAME = /^\d{8}T\d{6}Z$/

/** Finished backups, newest first; half-made ones carry another name. */
export const listBackups = async (place: string): Promise<readonly string[]> =>
  (await readdir(place).catch(() => [])).filter((name) => NAME.test(name)).sort().reverse()

/** The one named, or the newest. */
export const findBackup = async (place: string, name?: string): Promise<Backup> => {
  const names = await listBackups(place)
  const chosen = name ?? names[0]
  if (chosen === undefined || !names.includes(chosen)) throw noBackup(place, name)
  return readBackup(place, chosen)
}
