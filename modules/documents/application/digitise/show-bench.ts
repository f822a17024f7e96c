import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { findReader } from '../../../../platform/ocr/find-reader.ts'
import { currentFileStore } from '../../../../platform/storage/current-file-store.ts'
import type { Work } from '../../../../platform/work.ts'
import { arrange, fieldsOf, missingOf, type Bench, type BenchPage } from '../../domain/digitise/bench.ts'
import { findPage, listPages } from '../../store/bench-page-store.ts'
import { hasOpenPhone } from '../../store/bench-phone-store.ts'
import { findOwnBench, type BenchMissing } from './find-bench.ts'

const viewPage = ({ id, serial, state, turn, byPhone, picture, faults, words }: BenchPage, accepted: ReadonlySet<string>) => ({
  pageId: id,
  serial,
  state,
  turn,
  byPhone,
  ...(picture === undefined ? {} : { pictureSha256: picture.sha256, dpi: picture.sourceDpi }),
  faults,
  accepted: accepted.has(id),
  words: words.length,
})

const viewOf = async (work: Work, bench: Bench, pages: readonly BenchPage[]) => {
  const { papers, leftOut, accepted } = arrange(bench, pages)
  const byId = new Map(pages.map((page) => [page.id, page]))
  const [reader, phone] = [await findReader(), await hasOpenPhone(work.tx, bench.id, work.now)]
  const { id: benchId, title, returnTo, slots, state, version, unitId } = bench
  return {
    benchId, title, returnTo, slots, state, version, unitId,
    reader: reader.state === 'ready' ? ('ready' as const) : reader.lacks,
    phone: phone ?? ('none' as const),
    pages: pages.map((page) => viewPage(page, new Set(accepted))),
    papers: papers.map((paper) => ({ paperId: paper.id, ...(paper.slotKey === undefined ? {} : { slotKey: paper.slotKey }), ...(paper.lacks === undefined ? {} : { lacks: paper.lacks }), pageIds: paper.pageIds, typed: paper.fields, fields: fieldsOf(paper, byId, bench.people), missing: missingOf(paper, byId) })),
    leftOut,
    people: bench.people,
  }
}

export type ShownBench = Awaited<ReturnType<typeof viewOf>>

export const showBench = async (work: Work, benchId: string): Promise<Outcome<ShownBench, BenchMissing>> => {
  const found = await findOwnBench(work, benchId)
  return found.ok ? ok(await viewOf(work, found.value, await listPages(work.tx, benchId))) : found
}

export type OpenedPicture = { readonly sha256: string; readonly bytes: Uint8Array }

/** The straightened picture of a page, or its small one. */
export const openBenchPicture = async (work: Work, { benchId, pageId, small }: { readonly benchId: string; readonly pageId: string; readonly small: boolean }): Promise<Outcome<OpenedPicture, BenchMissing>> => {
  const found = await findOwnBench(work, benchId)
  if (!found.ok) return found
  const picture = (await findPage(work.tx, benchId, pageId))?.picture
  if (picture === undefined) return refuse({ kind: 'bench-not-found' })
  const sha256 = small ? picture.thumbSha256 : picture.sha256
  return ok({ sha256, bytes: await currentFileStore().get(sha256) })
}
