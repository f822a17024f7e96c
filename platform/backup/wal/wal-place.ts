import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { makeFolder, syncPath, writeNew } from '../../storage/local-files.ts'
import { backupDamaged } from '../backup-faults.ts'
import { newKeySeal, openKeyBox, type KeyBox, type KeySeal } from '../seal-keys.ts'

/** Segments of one cluster: another cluster gives other segments the same names. */
export const walFolder = (place: string, system: string): string => join(place, 'wal', system)

const SEALED = '.sealed'
const SEGMENT = /^[0-9A-F]{24}(?:\.[0-9A-F]{8}\.backup)?$|^[0-9A-F]{8}\.history$/

const codeOf = (cause: unknown): unknown => (cause instanceof Error && 'code' in cause ? cause.code : undefined)

/** Made once for a folder and kept beside what it seals. */
const sealIn = async (folder: string): Promise<KeySeal> => {
  const file = join(folder, 'seal.json')
  await makeFolder(folder)
  await writeNew(file, Buffer.from(JSON.stringify(newKeySeal()))).catch((cause: unknown) => {
    if (codeOf(cause) !== 'EEXIST') throw cause
  })
  return JSON.parse(await readFile(file, 'utf8')) as KeySeal
}

/** What seals and opens here, by each pass-phrase. */
export const boxesOf = async (folder: string, passphrases: readonly string[]): Promise<readonly KeyBox[]> => {
  if (passphrases.length === 0) return []
  const seal = await sealIn(folder)
  return Promise.all(passphrases.map((passphrase) => openKeyBox(passphrase, seal)))
}

export const pack = (name: string, bytes: Uint8Array, box: KeyBox | undefined): Buffer => {
  const packed = zstdCompressSync(bytes, { params: { [constants.ZSTD_c_checksumFlag]: 1 } })
  return box === undefined ? packed : box.seal(name, packed)
}

/** @throws the last fault where no box opens it */
export const unpack = (name: string, bytes: Buffer, boxes: readonly KeyBox[] | 'open'): Buffer => {
  if (boxes === 'open') return zstdDecompressSync(bytes)
  let fault: unknown = new Error(`${name} is sealed by a pass-phrase that is not known`)
  for (const box of boxes)
    try {
      return zstdDecompressSync(box.open(name, bytes))
    } catch (cause) {
      fault = cause
    }
  throw fault
}

const keepOne = async (spool: string, folder: string, { name, box }: { readonly name: string; readonly box: KeyBox | undefined }): Promise<void> => {
  const bytes = await readFile(join(spool, name)).catch((cause: unknown) => {
    // Another process of ours was quicker.
    if (codeOf(cause) === 'ENOENT') return undefined
    throw cause
  })
  if (bytes === undefined) return
  const half = join(folder, `.half-${name}-${process.pid}`)
  await rm(half, { force: true })
  await writeNew(half, pack(name, bytes, box))
  await rename(half, join(folder, box === undefined ? name : name + SEALED))
  await syncPath(folder)
  await rm(join(spool, name), { force: true })
}

/** Takes whole segments from the spool into the place: a segment leaves the one only when it stands in the other. Answers how many. */
export const keepWal = async (spool: string, folder: string, box: KeyBox | undefined): Promise<number> => {
  const names = (await readdir(spool).catch(() => [])).filter((name) => SEGMENT.test(name)).sort()
  if (names.length > 0) await makeFolder(folder)
  for (const name of names) await keepOne(spool, folder, { name, box })
  return names.length
}

type KeptSegment = { readonly name: string; readonly file: string; readonly sealed: boolean }

export const listSegments = async (folder: string): Promise<readonly KeptSegment[]> =>
  (await readdir(folder).catch(() => []))
    .map((file) => ({ file, sealed: file.endsWith(SEALED), name: file.endsWith(SEALED) ? file.slice(0, -SEALED.length) : file }))
    .filter(({ name }) => SEGMENT.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Without its time line: what comes before within the log, whichever line it was written on. */
const placeOf = (name: string): string => name.slice(8, 24)
const isSegment = (name: string): boolean => name.length === 24

/** Every segment from `start` on, opened, one after the other. @throws OperatorFault `backup-damaged` */
export const readSegments = async (folder: string, start: string, { boxes, write }: { readonly boxes: readonly KeyBox[]; readonly write: (name: string, bytes: Buffer) => Promise<void> }): Promise<void> => {
  for (const { name, file, sealed } of await listSegments(folder)) {
    if (isSegment(name) && placeOf(name) < placeOf(start)) continue
    const bytes = await readFile(join(folder, file))
    try {
      await write(name, unpack(name, bytes, sealed ? boxes : 'open'))
    } catch (cause) {
      throw backupDamaged(folder, file, cause)
    }
  }
}

/** Drops what comes before `start`: no base copy needs it. */
export const dropSegmentsBefore = async (folder: string, start: string): Promise<number> => {
  const old = (await listSegments(folder)).filter(({ name }) => name.length >= 24 && placeOf(name) < placeOf(start))
  for (const { file } of old) await rm(join(folder, file), { force: true })
  return old.length
}
