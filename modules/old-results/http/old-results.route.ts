import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, STREAMED, type Prepared, type Route } from '../../../platform/http/route.ts'
import { drawTiff } from '../../documents/index.ts'
import { draftSigning } from '../application/draft-signing.ts'
import { listOwnResults, serveResultFile, showResult } from '../application/read-old-results.ts'
import { matchBatch, showBatch } from '../application/read-batch.ts'
import { splitScan } from '../application/split-scan.ts'
import { checkOldResult, enterOldResult, scanOldResult, sendBackOldResult } from '../application/take-step.ts'
import { withdrawOldResult } from '../application/withdraw-old-result.ts'
import * as contracts from '../contract.ts'
import type { Entry } from '../domain/entry.ts'
import type { MatchedScans } from '../domain/match-scans.ts'
import type { OldResult } from '../domain/old-result.ts'
import type { OldResultRefusal } from '../domain/refusal.ts'
import { oldResultRefusals, readingRefusals, scanStepRefusals } from './refusal-words.ts'
import { resultView, shownView } from './views.ts'

const ON = 'old-result'
const about = ({ params }: { readonly params: { readonly oldResultId: string } }) => ({ thing: 'old-result', thingId: params.oldResultId, purpose: 'digitise-old-result' })

const stateOf = <R extends { readonly kind: string }>(done: Outcome<OldResult, R>): Outcome<{ readonly state: OldResult['state'] }, R> => (done.ok ? ok({ state: done.value.state }) : done)

type Typed = { readonly [Field in keyof Entry]: Entry[Field] | undefined } & Entry

const entryOf = ({ number, issuedOn, issuer, holderName, holderIdNumber, validUntil, scope }: Typed): Entry => ({ number, issuedOn, issuer, holderName, ...(holderIdNumber ? { holderIdNumber } : {}), ...(validUntil ? { validUntil } : {}), ...(scope ? { scope } : {}) })

export const oldResultRoutes: readonly Route[] = [
  defineRoute({
    contract: contracts.listOldResults,
    permission: { may: 'list', on: ON },
    audit: { event: 'old-results-read' },
    refusals: {},
    handle: async (work, { query }) => {
      const { items, ...rest } = await listOwnResults(work, query)
      return ok({ items: items.map(resultView), ...rest })
    },
  }),
  defineRoute({
    contract: contracts.showOldResult,
    permission: { may: 'read', on: ON },
    audit: { event: 'old-result-read', about },
    refusals: oldResultRefusals,
    handle: async (work, { params }) => {
      const shown = await showResult(work, params.oldResultId)
      return shown.ok ? ok(shownView(shown.value)) : shown
    },
  }),
  defineRoute({
    contract: contracts.openOldResultFile,
    permission: { may: 'read', on: ON },
    audit: { event: 'old-result-file-read', about },
    refusals: readingRefusals,
    handle: async (work, { params, query }, reply) => {
      const served = await serveResultFile(work, { ...params, ...query })
      if (!served.ok) return served
      reply.asContent(served.value, true)
      return ok(STREAMED)
    },
  }),
  defineRoute({
    contract: contracts.openOldResultDraft,
    permission: { may: 'sign', on: ON },
    audit: { event: 'old-result-file-read', about },
    refusals: scanStepRefusals,
    perMinute: 30,
    // Hundreds of pages are laid on sheets: before the transaction.
    prepare: async (work, { params }): Promise<Outcome<Prepared & { readonly draft: Awaited<ReturnType<typeof draftSigning>> }, never>> => ok({ draft: await draftSigning(work, params.oldResultId) }),
    handle: async (_work, { prepared: { draft } }, reply) => {
      if (draft.ok) reply.asFile('application/pdf', 'du-thao-ban-so-hoa.pdf', true)
      return draft
    },
  }),
  defineRoute({
    contract: contracts.showOldResultBatch,
    permission: { may: 'read', on: ON },
    audit: { event: 'old-results-read' },
    refusals: oldResultRefusals,
    handle: async (work, { params }) => {
      const shown = await showBatch(work, params.oldBatchId)
      if (!shown.ok) return shown
      const { batch: { id: oldBatchId, unitId, serial, openedAt, openedBy }, results, mayDigitise } = shown.value
      return ok({ oldBatchId, unitId, serial, openedAt, openedBy, mayDigitise, items: results.map(resultView) })
    },
  }),
  defineRoute({
    contract: contracts.matchOldResultScans,
    permission: { may: 'digitise', on: ON },
    audit: { event: false, because: 'names of files against numbers; nothing of it is kept' },
    refusals: oldResultRefusals,
    prepare: (work, { params, body }): Promise<Outcome<Prepared & MatchedScans, OldResultRefusal>> => matchBatch(work, params.oldBatchId, body.fileIds),
    handle: async (_work, { prepared: { matched, left } }) => ok({ matched, left }),
  }),
  defineRoute({
    contract: contracts.splitOldResultScan,
    permission: { may: 'digitise', on: ON },
    audit: { event: 'old-result-scan-split', about: ({ body }) => ({ thing: 'old-result', thingId: body.parts[0]?.oldResultId ?? '', purpose: 'digitise-old-result' }) },
    refusals: scanStepRefusals,
    prepare: async (work, { body }): Promise<Outcome<Prepared & { readonly drawn: Uint8Array | undefined }, never>> => ok({ drawn: await drawTiff(work, body.fileId, 'Bản quét kết quả cũ') }),
    handle: (work, { params, body, prepared: { drawn } }) => splitScan(work, { batchId: params.oldBatchId, ...body, ...(drawn ? { drawn } : {}) }),
  }),
  defineRoute({
    contract: contracts.scanOldResult,
    permission: { may: 'digitise', on: ON },
    audit: { event: 'old-result-scanned', about },
    refusals: scanStepRefusals,
    // Slow, so before the transaction; of anything but a TIFF nothing.
    prepare: async (work, { body }): Promise<Outcome<Prepared & { readonly drawn: Uint8Array | undefined }, never>> => ok({ drawn: await drawTiff(work, body.fileId, 'Bản quét kết quả cũ') }),
    handle: async (work, { params, body, prepared: { drawn } }) => stateOf(await scanOldResult(work, params.oldResultId, { fileId: body.fileId, ...(drawn ? { drawn } : {}) })),
  }),
  defineRoute({
    contract: contracts.enterOldResult,
    permission: { may: 'digitise', on: ON },
    audit: { event: 'old-result-entered', about },
    refusals: oldResultRefusals,
    handle: async (work, { params, body }) => stateOf(await enterOldResult(work, params.oldResultId, entryOf(body))),
  }),
  defineRoute({
    contract: contracts.checkOldResult,
    permission: { may: 'check', on: ON },
    audit: { event: 'old-result-checked', about },
    refusals: oldResultRefusals,
    handle: async (work, { params, body }) => stateOf(await checkOldResult(work, params.oldResultId, { entry: entryOf(body), isDecided: body.isDecided === true })),
  }),
  defineRoute({
    contract: contracts.sendBackOldResult,
    permission: { may: 'check', on: ON },
    audit: { event: 'old-result-sent-back', about },
    refusals: oldResultRefusals,
    handle: async (work, { params, body }) => stateOf(await sendBackOldResult(work, params.oldResultId, body)),
  }),
  defineRoute({
    contract: contracts.withdrawOldResult,
    permission: { may: 'sign', on: ON },
    audit: { event: 'old-result-withdrawn', about },
    refusals: oldResultRefusals,
    handle: async (work, { params, body }) => stateOf(await withdrawOldResult(work, params.oldResultId, body.reason)),
  }),
]
