import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { makeFolder, makeOnce, syncPath, writeNew } from '../../storage/local-files.ts'
import { backupDamaged } from '../backup-faults.ts'
import { newKeySeal, openKeyBox, type KeyBox, type KeySeal } from '../seal-keys.ts'

/** Segments of one cluster: another cluster gives other segments the same names. */
export const walFolder = (place: string, system: string): string => join(place, 'wal', system)

const SEALED = '.sealed'
const SEGMENT = /^[0-9A-F]{24}(?:\.[0-9A-F]{8}\.backup)?$|^[0-9A-F]{8}\.history$/

const codeOf = (cause: unknown): unknown => (cause instanceof Error && 'code' in cause ? cause.code : undefined)

const parseSeal = (text: string | undefined): KeySeal | undefined => {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as KeySeal)
  } catch {
    return undefined
  }
}

/** Made once for a folder and kept beside what it seals. One that was cut is set aside: what it had sealed is told when it is read, what comes is kept. */
const sealIn = async (folder: string): Promise<KeySeal> => {
  const file = join(folder, 'seal.json')
  const read = (): Promise<string | undefined> =>
    readFile(file, 'utf8').catch((cause: unknown) => {
      if (codeOf(cause) === 'ENOENT') return undefined
      throw cause
    })
  const text = await read()
  const found = parseSeal(text)
  if (found !== undefined) return found
  if (text !== undefined) await rename(file, `${file}.cut`)
  await makeOnce(file, Buffer.from(JSON.stringify(newKeySeal())))
  const made = parseSeal(await read())
  if (made === undefined) throw backupDamaged(folder, 'seal.json')
  return made
}

/** What seals and opens here, by each pass-phrase. */
export const boxesOf = async (folder: string, passphrases: readonly string[]): Promise<readonly KeyBox[]> => {
  if (passphrases.length === 0) return []
  const seal = await sealIn(folder)
  return Promise.all(passphrases.map((passphrase) => openKeyBox(passphrase, seal)))
}

/** What seals here, asked anew each time: a disk that was away and comes back brings its own seal. */
export const sealerOf = (folder: string, passphrase: string | undefined): (() => Promise<KeyBox | undefined>) => {
  let last: { readonly salt: string; readonly box: KeyBox } | undefined
  return async () => {
    if (passphrase === undefined) return undefined
    const seal = await sealIn(folder)
    if (last?.salt !== seal.salt) last = { salt: seal.salt, box: await openKeyBox(passphrase, seal) }
    return last.box
  }
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

/** One segment, opened; undefined where none of that name is kept. @throws OperatorFault `backup-damaged` */
export const readSegment = async (folder: string, wanted: string, boxes: readonly KeyBox[]): Promise<Buffer | undefined> => {
  const found = (await listSegments(folder)).find(({ name }) => name === wanted)
  if (found === undefined) return undefined
  try {
    return unpack(wanted, await readFile(join(folder, found.file)), found.sealed ? boxes : 'open')
  } catch (cause) {
    throw backupDamaged(folder, found.file, cause)
  }
}

/** Drops what comes before `start`: no base copy needs it. */
export const dropSegmentsBefore = async (folder: string, start: string): Promise<number> => {
  const old = (await listSegments(folder)).filter(({ name }) => name.length >= 24 && placeOf(name) < placeOf(start))
  for (const { file } of old) await rm(join(folder, file), { force: true })
  return old.length
}
