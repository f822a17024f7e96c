import { findOrientation, readPage } from '../../../../platform/ocr/read-page.ts'
import { findReader } from '../../../../platform/ocr/find-reader.ts'
import type { ReadWord } from '../../../../platform/ocr/parse-tsv.ts'
import { cutMargins } from '../../../../platform/imaging/cut-margins.ts'
import { preparePage, type Imaged, type PreparedPage } from '../../../../platform/imaging/imaging.ts'
import { currentFileStore } from '../../../../platform/storage/current-file-store.ts'
import type { BenchPage } from '../../domain/digitise/bench.ts'
import { GATES, isBlank, judgePage, type PageFault, type PageLook } from '../../domain/digitise/judge-page.ts'
import { areLevel, type PageWord } from '../../domain/digitise/page-lines.ts'
import { findPagePlace } from '../../domain/digitise/page-numbers.ts'
import { readFields } from '../../domain/digitise/read-fields.ts'
import type { StoredFile } from '../../domain/stored-file.ts'
import type { ReadPage } from '../../store/bench-page-store.ts'

/** Surer than chance that the page stands on its head or on its side. */
const LEAST_ORIENTATION = 3
const SMALL_DPI = 150
/** What is read less surely is dust and ornaments. */
const LEAST_CONFIDENCE = 15
/** Less ink than this cannot be a letter: reading dust costs as much as reading a page. */
const WORTH_READING = 0.000_05

type Source = Pick<StoredFile, 'sha256' | 'mediaType'>
type Opened = Pick<StoredFile, 'mediaType'> & { readonly bytes: Uint8Array }
type Turned = Pick<BenchPage, 'turn' | 'turnedBy'>
type OfSource = Turned & Pick<BenchPage, 'sourcePage'>

const asShares = (words: readonly ReadWord[], { width, height }: PreparedPage): readonly PageWord[] => {
  const share = (value: number, of: number): number => Math.round((value / of) * 100_000) / 100_000
  return words
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .map((word) => ({
      text: word.text,
      left: share(word.left, width),
      top: share(word.top, height),
      right: share(word.left + word.width, width),
      bottom: share(word.top + word.height, height),
      confidence: Math.round(word.confidence),
      line: word.line,
    }))
}

type Read = { readonly prepared: PreparedPage; readonly turned: Turned; readonly words: readonly PageWord[]; readonly faults: readonly PageFault[] }

const meanOf = (words: readonly PageWord[]): number => words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length)

/** A lone number in the margin, which the reading of a whole page passes over. */
const readMargins = async ({ reading, width, height, dpi }: PreparedPage): Promise<readonly ReadWord[]> => {
  const found: ReadWord[] = []
  for (const { picture, left, top } of cutMargins(reading, { width, height })) {
    const read = await readPage({ picture, dpi, as: 'block' })
    if (read.state === 'read') found.push(...read.words.filter(({ text }) => /\d/.test(text)).map((word) => ({ ...word, left: word.left + left, top: word.top + top, line: `margin ${top} ${word.line}` })))
  }
  return found
}

const readWords = async (prepared: PreparedPage): Promise<Pick<Read, 'words' | 'faults'>> => {
  const { measures, reading: picture, dpi } = prepared
  if (measures.dark > GATES.mostDark || measures.ink < WORTH_READING || (await findReader()).state !== 'ready') return { words: [], faults: [] }
  const reading = await readPage({ picture, dpi })
  if (reading.state !== 'read') return { words: [], faults: [{ kind: 'not-read', tone: 'note' }] }
  const words = asShares(reading.words, prepared)
  return { words: findPagePlace(words) === undefined && words.length > 0 ? [...words, ...asShares(await readMargins(prepared), prepared)] : words, faults: [] }
}

/** What was read surely, line under line, stands upright. Of the rest it is looked which way it stands; undefined where it stands right, or nobody can tell. */
const turnWanted = async ({ prepared, turned, words }: Read): Promise<BenchPage['turn'] | undefined> => {
  const reader = await findReader()
  const isSure = words.length >= GATES.sureWords && meanOf(words) >= GATES.sureConfidence && areLevel(words, prepared)
  if (isSure || turned.turnedBy === 'person' || reader.state !== 'ready' || !reader.script || prepared.measures.ink < GATES.leastInk) return undefined
  const stands = await findOrientation(prepared.small, SMALL_DPI)
  if (stands === undefined || stands.turn === 0 || stands.confidence < LEAST_ORIENTATION) return undefined
  return ((turned.turn + stands.turn) % 360) as BenchPage['turn']
}

/** A person's turn is never turned back. */
export const readUpright = async ({ bytes, mediaType }: Opened, page: OfSource): Promise<Imaged<Read>> => {
  const readAt = async (turned: Turned): Promise<Imaged<Read>> => {
    const prepared = await preparePage({ bytes, mediaType, page: page.sourcePage, turn: turned.turn })
    return prepared.ok ? { ok: true, value: { prepared: prepared.value, turned, ...(await readWords(prepared.value)) } } : prepared
  }
  const first = await readAt({ turn: page.turn, turnedBy: page.turnedBy })
  if (!first.ok) return first
  const turn = await turnWanted(first.value)
  return turn === undefined ? first : readAt({ turn, turnedBy: 'machine' })
}

const lookOf = ({ measures, sourceDpi }: PreparedPage, words: readonly PageWord[], { turnedBy }: Turned): PageLook => ({
  ...measures,
  sourceDpi,
  words: words.length,
  meanConfidence: meanOf(words),
  turned: turnedBy === 'machine',
})

export const NOT_OPENED: ReadPage = { state: 'failed', turn: 0, turnedBy: 'nobody', isBlank: false, faults: [{ kind: 'not-opened', tone: 'bad' }], words: [], fields: {} }

/** From the stored original to what is shown and signed of it. Touches no database; undefined where the work was cut off and is worth another try. */
export const readOnePage = async (source: Source, page: OfSource): Promise<ReadPage | undefined> => {
  const read = await readUpright({ bytes: await currentFileStore().get(source.sha256), mediaType: source.mediaType }, page)
  if (!read.ok) return read.fault === 'overrun' ? undefined : { ...NOT_OPENED, turn: page.turn, turnedBy: page.turnedBy }
  const { prepared, turned, words, faults } = read.value
  const look = lookOf(prepared, words, turned)
  const store = currentFileStore()
  const [sha256, thumbSha256] = [await store.put(prepared.image), await store.put(prepared.thumb)]
  const { width, height, dpi, sourceDpi, skew } = prepared
  return {
    state: 'ready',
    ...turned,
    picture: { sha256, thumbSha256, width, height, dpi, sourceDpi, skew },
    isBlank: isBlank(look) && prepared.qr === undefined,
    ...(prepared.qr === undefined ? {} : { qr: prepared.qr }),
    faults: prepared.qr === undefined ? [...judgePage(look), ...faults] : [],
    words,
    fields: readFields(words),
  }
}
