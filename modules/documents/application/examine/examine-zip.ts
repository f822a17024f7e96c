import { NOTHING_WRONG, type Examined } from '../../domain/inspect-file.ts'
import { UnpacksTooMuchError, type Budget } from './budget.ts'
import type { ByteSource } from './byte-source.ts'
import { hasMalware } from './malware.ts'
import { overlap, packedOf, readDirectory, type ZipEntry } from './zip.ts'

const MOST_ENTRIES = 5000
/** Real office files unpack 3 to 20 times; empty tables somewhat more. */
const MOST_RATIO = 200
const WORTH_A_RATIO = 16 * 1024 * 1024
const DAMAGED: Examined = { ...NOTHING_WRONG, truncated: true }

const ARCHIVE = /\.(?:zip|7z|rar|gz|tgz|xz|bz2|jar|iso|cab)$/i
/** A chart keeps its table, and a letter its attached sheet, as an office file in this folder. */
const EMBEDDED = /(?:^|\/)embeddings\/[^/]+\.(?:docx|xlsx|pptx)$/i
const PROGRAM = /\.(?:exe|dll|js|vbs|bat|cmd|ps1|scr|lnk|hta|msi)$/i

const unpack = (source: ByteSource, entry: ZipEntry, budget: Budget): Buffer | undefined => {
  const packed = packedOf(source, entry)
  if (packed === undefined) return undefined
  if (entry.isStored) return packed
  // What the directory announces is checked against what comes out: one byte more is a lie.
  const out = budget.inflate(packed, { raw: true, most: entry.unpackedBytes })
  return out?.length === entry.unpackedBytes ? out : undefined
}

const announcedTooMuch = (entries: readonly ZipEntry[]): boolean => {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0)
  return unpacked > WORTH_A_RATIO && unpacked > packed * MOST_RATIO
}

const DOCUMENT = /^word\/document\.xml$/
const DRAWN = /<w:(?:drawing|pict|object|sym|fldSimple|instrText)\b|<v:|<m:oMath/

/** Text is what stands between the marks of a run; a letter without any, and without a picture, says nothing. */
const saysNothing = (xml: string): boolean => !DRAWN.test(xml) && !/<w:t(?: [^>]*)?>[^<]*\S[^<]*<\/w:t>/.test(xml)

type Look = { macros: boolean; blank: boolean; fault: Examined['fault'] }

const lookInto = (look: Look, name: string, bytes: Buffer): void => {
  if (hasMalware(bytes)) look.fault = { kind: 'has-malware' }
  if (name === '[Content_Types].xml' && bytes.includes('macroEnabled')) look.macros = true
  // A template fetched from elsewhere when the file is opened brings its own programs.
  if (name.endsWith('.rels') && /attachedTemplate[^>]*External|External[^>]*attachedTemplate/.test(bytes.toString('utf8'))) look.macros = true
  if (DOCUMENT.test(name)) look.blank = saysNothing(bytes.toString('utf8'))
}

const lookAtNames = (entries: readonly ZipEntry[]): Look => ({
  macros: entries.some(({ name }) => name.endsWith('vbaProject.bin')),
  blank: false,
  fault: entries.some(({ name }) => ARCHIVE.test(name)) ? { kind: 'carries-files' } : entries.some(({ name }) => PROGRAM.test(name)) ? { kind: 'starts-programs' } : undefined,
})

/** Office files since 2007 (ISO/IEC 29500) are zips. Each part is unpacked alone, within the budget, and forgotten again. */
export const examineZip = (source: ByteSource, budget: Budget): Examined => {
  const entries = readDirectory(source, MOST_ENTRIES)
  if (entries === undefined) return DAMAGED
  if (entries === 'too-many' || overlap(entries) || announcedTooMuch(entries)) throw new UnpacksTooMuchError()
  if (entries.some((entry) => entry.isLocked)) return { ...NOTHING_WRONG, encrypted: true }
  const look = lookAtNames(entries)
  for (const entry of entries) {
    if (entry.name.endsWith('/') || entry.packedBytes === 0) continue
    const bytes = unpack(source, entry, budget)
    if (bytes === undefined) return DAMAGED
    if (bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004' && !EMBEDDED.test(entry.name)) look.fault ??= { kind: 'carries-files' }
    lookInto(look, entry.name, bytes)
  }
  const { macros, blank, fault } = look
  return { ...NOTHING_WRONG, macros, blank, ...(fault ? { fault } : {}) }
}
