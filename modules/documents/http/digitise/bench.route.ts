import { ok } from '../../../../kernel/outcome.ts'
import { defineRoute, type Prepared } from '../../../../platform/http/route.ts'
import { addScans, countScans, type CountedScan, type ScanRefusal } from '../../application/digitise/add-scans.ts'
import { arrangeBench, turnBenchPage, type ArrangeRefusal } from '../../application/digitise/arrange-bench.ts'
import type { BenchMissing } from '../../application/digitise/find-bench.ts'
import { finishBench, makeCopies, type FinishBenchRefusal, type MadeCopies } from '../../application/digitise/finish-bench.ts'
import { printSeparators } from '../../application/digitise/print-separators.ts'
import { openBenchPicture, showBench } from '../../application/digitise/show-bench.ts'
import * as contracts from '../../contract-digitise.ts'
import { benchRefusals, finishRefusals, scanRefusals } from './bench-refusal-words.ts'

const MAY = { may: 'store', on: 'file' } as const
const { 'bench-not-found': missing } = benchRefusals

export const showBenchRoute = defineRoute<typeof contracts.showBench, BenchMissing>({
  contract: contracts.showBench,
  permission: MAY,
  audit: { event: false, because: 'officials of the unit see what their unit is scanning, again and again while it is read; filing it is recorded' },
  refusals: { 'bench-not-found': missing },
  handle: (work, { params }) => showBench(work, params.benchId),
})

type CountedScans = Prepared & { readonly scans: readonly CountedScan[] }

export const addScansRoute = defineRoute<typeof contracts.addScans, ScanRefusal, CountedScans>({
  contract: contracts.addScans,
  permission: MAY,
  audit: { event: 'scans-added', about: ({ params }) => ({ thing: 'bench', thingId: params.benchId }) },
  refusals: scanRefusals,
  prepare: async (work, { params, body }) => {
    const counted = await countScans(work, { benchId: params.benchId, fileIds: body.fileIds })
    return counted.ok ? ok({ scans: counted.value }) : counted
  },
  handle: (work, { params, prepared }) => addScans(work, { benchId: params.benchId, scans: prepared.scans }),
})

export const arrangeBenchRoute = defineRoute<typeof contracts.arrangeBench, ArrangeRefusal>({
  contract: contracts.arrangeBench,
  permission: MAY,
  audit: { event: false, because: 'the order of pages before they are filed; the filing is recorded' },
  refusals: benchRefusals,
  repeatable: 'the same order on the same version is refused as changed already',
  handle: async (work, { params, body }) => {
    const { version, papers, leftOut, accepted } = body
    const arrangement = { leftOut, accepted, papers: papers.map(({ paperId, ...paper }) => ({ id: paperId, ...paper })) }
    const arranged = await arrangeBench(work, { benchId: params.benchId, version, arrangement })
    return arranged.ok ? showBench(work, params.benchId) : arranged
  },
})

export const turnBenchPageRoute = defineRoute<typeof contracts.turnBenchPage, ArrangeRefusal>({
  contract: contracts.turnBenchPage,
  permission: MAY,
  audit: { event: false, because: 'how a page lies before it is filed; the filing is recorded' },
  refusals: benchRefusals,
  handle: (work, { params, body }) => turnBenchPage(work, { ...params, by: body.by as 90 | 180 | 270 }),
})

export const openBenchPictureRoute = defineRoute<typeof contracts.openBenchPicture, BenchMissing>({
  contract: contracts.openBenchPicture,
  permission: MAY,
  audit: { event: false, because: 'opening the bench is recorded; its pages are pictures of one and the same view' },
  refusals: { 'bench-not-found': missing },
  perMinute: 3000,
  handle: async (work, { params, query }, reply) => {
    const opened = await openBenchPicture(work, { ...params, small: query.small === true })
    if (!opened.ok) return opened
    reply.asFile('image/jpeg', `${params.pageId}.jpg`, true)
    return ok(opened.value.bytes)
  },
})

export const finishBenchRoute = defineRoute<typeof contracts.finishBench, FinishBenchRefusal, Prepared & MadeCopies>({
  contract: contracts.finishBench,
  permission: MAY,
  audit: { event: 'papers-digitised', about: ({ params }) => ({ thing: 'bench', thingId: params.benchId }) },
  refusals: finishRefusals,
  prepare: (work, { params, body }) => makeCopies(work, { benchId: params.benchId, version: body.version }),
  handle: async (work, { params, body, prepared }) => {
    const finished = await finishBench(work, { benchId: params.benchId, version: body.version }, prepared)
    if (!finished.ok) return finished
    const { papers, signing, returnTo } = finished.value
    return ok({ papers: papers.map(({ slotKey, slotName, fileId, pages, sha256 }) => ({ slotKey, slotName, fileId, pages, sha256 })), signing, returnTo })
  },
})

export const printSeparatorsRoute = defineRoute<typeof contracts.printSeparators, BenchMissing>({
  contract: contracts.printSeparators,
  permission: MAY,
  audit: { event: false, because: 'names of components, nothing of a person' },
  refusals: { 'bench-not-found': missing },
  handle: async (work, { params }, reply) => {
    const printed = await printSeparators(work, params.benchId)
    if (!printed.ok) return printed
    reply.asFile('application/pdf', 'to-ngan.pdf', true)
    return printed
  },
})
