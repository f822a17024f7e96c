// Thông tư 01/2023/TT-VPCP Điều 8: the copies are made, signed as true, kept with the component each belongs to; the originals stay untouched beside them.
import type { StoredFileId } from '../../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import { writeTwoLayerPdf, type LaidWord, type PicturePage } from '../../../../platform/pdf/two-layer-pdf.ts'
import { currentFileStore } from '../../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../../platform/work.ts'
import { arrange, fieldsOf, whyNotFinished, type Bench, type BenchPage, type BenchPaper, type FinishRefusal } from '../../domain/digitise/bench.ts'
import { insertDigitalCopy, listPages } from '../../store/bench-page-store.ts'
import { closeBench } from '../../store/bench-store.ts'
import { actorKey } from '../actor-key.ts'
import { storeOwnPrint } from '../store-file.ts'
import type { DigitisedPaper, DigitisedPapers } from './digitised-papers.ts'
import { digitisingPorts } from './digitising-ports.ts'
import { findOpenBench, type BenchDone, type BenchMissing } from './find-bench.ts'

export type FinishBench = { readonly benchId: string; readonly version: number }
export type FinishBenchRefusal = FinishRefusal | BenchMissing | BenchDone | { readonly kind: 'bench-changed' } | { readonly kind: 'bench-subject-gone' }

type MadeCopy = { readonly paper: BenchPaper; readonly bytes: Uint8Array; readonly fileName: string; readonly pages: readonly BenchPage[] }
export type MadeCopies = { readonly version: number; readonly copies: readonly MadeCopy[] }

type Loaded = { readonly bench: Bench; readonly pages: ReadonlyMap<string, BenchPage>; readonly papers: readonly BenchPaper[] }

const load = async (work: Work, { benchId, version }: FinishBench, options: { readonly lock?: boolean } = {}): Promise<Outcome<Loaded, FinishBenchRefusal>> => {
  const found = await findOpenBench(work, benchId, options)
  if (!found.ok) return found
  const bench = found.value
  if (bench.version !== version) return refuse({ kind: 'bench-changed' })
  const pages = await listPages(work.tx, benchId)
  const why = whyNotFinished(bench, pages)
  return why ? refuse(why) : ok({ bench, pages: new Map(pages.map((page) => [page.id, page])), papers: arrange(bench, pages).papers })
}

const layWords = ({ words, picture }: BenchPage): readonly LaidWord[] =>
  words.map(({ text, left, top, right, bottom, line }) => {
    const [width, height] = [picture?.width ?? 0, picture?.height ?? 0]
    return { text, line, left: left * width, top: top * height, width: (right - left) * width, height: (bottom - top) * height }
  })

const picturePage = async (page: BenchPage): Promise<PicturePage> => {
  if (page.picture === undefined) throw new Error(`page ${page.id} was never prepared`)
  const { sha256, width, height, dpi } = page.picture
  return { image: await currentFileStore().get(sha256), width, height, dpi, words: layWords(page) }
}

/** `Giấy khai sinh.pdf`: what people look for. */
const nameOfSlot = ({ slots }: Bench, { slotKey }: BenchPaper): string => slots.find(({ key }) => key === slotKey)?.name ?? ''

const SHORT = 80
const shortened = (name: string): string => (name.length <= SHORT ? name : `${name.slice(0, SHORT).replace(/\s+\S*$/, '')}…`)

const makeCopy = async (work: Work, { bench, pages }: Loaded, paper: BenchPaper): Promise<MadeCopy> => {
  const own = paper.pageIds.flatMap((id) => pages.get(id) ?? [])
  const title = fieldsOf(paper, pages, bench.people).title?.value ?? nameOfSlot(bench, paper)
  const laid: PicturePage[] = []
  for (const page of own) laid.push(await picturePage(page))
  const bytes = writeTwoLayerPdf({ title, pages: laid, madeAt: work.now, producer: 'Một Cửa', signPlace: digitisingPorts().signPlace })
  await currentFileStore().put(bytes)
  return { paper, bytes, fileName: `${shortened(nameOfSlot(bench, paper)).replace(/[\\/]/g, ' ')}.pdf`, pages: own }
}

/** Slow, so outside the transaction: every paper as a file, safe under its hash. */
export const makeCopies = async (work: Work, given: FinishBench): Promise<Outcome<MadeCopies, FinishBenchRefusal>> => {
  const loaded = await load(work, given)
  if (!loaded.ok) return loaded
  const copies: MadeCopy[] = []
  for (const paper of loaded.value.papers) copies.push(await makeCopy(work, loaded.value, paper))
  return ok({ version: given.version, copies })
}

const keepCopy = async (work: Work, { bench, pages }: Loaded, { paper, bytes, fileName, pages: own }: MadeCopy): Promise<DigitisedPaper> => {
  const file = await storeOwnPrint(work, { bytes, fileName, owner: { kind: 'unit', unitId: bench.unitId }, fileId: newId<StoredFileId>() })
  const from = own.map(({ sourceFileId, sourcePage, turn, picture }) => ({ fileId: sourceFileId, page: sourcePage + 1, turn, skew: picture?.skew ?? 0, dpi: picture?.sourceDpi ?? 0 }))
  await insertDigitalCopy(work.tx, { fileId: file.id, benchId: bench.id, pages: from, fields: fieldsOf(paper, pages, bench.people), madeBy: actorKey(work), madeAt: work.now })
  return { slotKey: paper.slotKey ?? '', slotName: nameOfSlot(bench, paper), fileId: file.id, fileName: file.fileName, sha256: file.sha256, pages: own.length, fields: fieldsOf(paper, pages, bench.people) }
}

export type FinishedBench = { readonly papers: readonly DigitisedPaper[]; readonly signing: boolean; readonly returnTo: string }

/** Files what was made, signs it, and tells of it: all of it or nothing. */
export const finishBench = async (work: Work, given: FinishBench, { copies }: MadeCopies): Promise<Outcome<FinishedBench, FinishBenchRefusal>> => {
  const loaded = await load(work, given, { lock: true })
  if (!loaded.ok) return loaded
  const { bench } = loaded.value
  const papers: DigitisedPaper[] = []
  for (const copy of copies) papers.push(await keepCopy(work, loaded.value, copy))
  const digitised: DigitisedPapers = { benchId: bench.id, unitId: bench.unitId, subject: bench.subject, papers }
  const taken = await digitisingPorts().take(work, digitised)
  if (!taken.ok) return taken
  const signing = await digitisingPorts().sign(work, digitised)
  await closeBench(work.tx, bench.id, work.now)
  await work.tell({ type: 'PapersDigitised', ...digitised })
  return ok({ papers, signing, returnTo: bench.returnTo })
}

