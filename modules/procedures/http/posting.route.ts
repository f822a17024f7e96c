import type { StoredFileId, UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, STREAMED } from '../../../platform/http/route.ts'
import { openFileRefusals } from '../../documents/index.ts'
import * as printing from '../application/posting/print-edition.ts'
import { readBoard, readSheets } from '../application/posting/read-edition.ts'
import * as posting from '../application/posting/record-posting.ts'
import * as contract from '../contract-posting.ts'
import type { PostedLevel, Selection } from '../domain/posting/posting.ts'
import { noPostingWords, postingWords, removalWords } from './refusal-words.ts'

const NO_TRACE = { event: false, because: 'the public catalogue; no personal data' } as const
const PRINT = { may: 'print', on: 'procedure-posting' }

const selectionOf = ({ level, sector }: { readonly level: PostedLevel; readonly sector?: string }): Selection => ({ level, ...(sector === undefined || sector === '' ? {} : { sectorKey: sector }) })

export const readPostingBoardRoute = defineRoute({
  contract: contract.readPostingBoard,
  permission: 'public',
  audit: NO_TRACE,
  refusals: {},
  perMinute: 30,
  handle: async (work, { query }) => ok(await readBoard(work, { ...selectionOf(query), ...(query.after === undefined ? {} : { after: query.after }) })),
})

export const printPostingBoardRoute = defineRoute({
  contract: contract.printPostingBoard,
  permission: PRINT,
  audit: NO_TRACE,
  refusals: postingWords,
  perMinute: 6,
  handle: async (work, { query }, reply) => {
    const read = await readSheets(work, selectionOf(query))
    if (!read.ok) return read
    reply.asFile('application/pdf', 'bang-niem-yet.pdf', true)
    return ok(await printing.printBoard({ ...read.value, level: query.level }))
  },
})

/** Slips wait while a book is laid out: few a minute. */
export const printGuideBookRoute = defineRoute({
  contract: contract.printGuideBook,
  permission: PRINT,
  audit: NO_TRACE,
  refusals: postingWords,
  perMinute: 2,
  handle: async (work, { query }, reply) => {
    const read = await readSheets(work, selectionOf(query))
    if (!read.ok) return read
    reply.asFile('application/pdf', 'so-huong-dan.pdf', true)
    return ok(await printing.printGuideBook({ ...read.value, level: query.level }))
  },
})

export const listPostingsRoute = defineRoute({
  contract: contract.listPostings,
  permission: { may: 'list', on: 'procedure-posting' },
  audit: NO_TRACE,
  refusals: {},
  handle: async (work) => ok({ items: (await posting.listPostings(work)).map(({ held: _held, postedBy: _by, inForce: _inForce, sectorKey, photoFileId, ...shown }) => ({ ...shown, hasPhoto: photoFileId !== undefined, ...(sectorKey === undefined ? {} : { sector: sectorKey }) })) }),
})

export const showPostingPhotoRoute = defineRoute({
  contract: contract.showPostingPhoto,
  permission: { may: 'list', on: 'procedure-posting' },
  audit: { event: false, because: 'serveFile itself records the view' },
  refusals: { ...noPostingWords, ...openFileRefusals },
  handle: async (work, { params }, reply) => {
    const served = await posting.servePhoto(work, params.postingId)
    if (!served.ok) return served
    reply.asContent(served.value, true)
    return ok(STREAMED)
  },
})

export const removePostingRoute = defineRoute({
  contract: contract.removePosting,
  permission: { may: 'list', on: 'procedure-posting' },
  audit: { event: 'procedures.posting-removed', about: ({ params }) => ({ thing: 'procedure-posting', thingId: params.postingId }) },
  refusals: removalWords,
  handle: (work, { params, body }) => posting.removePosting(work, { ...params, ...body }),
})

export const recordPostingRoute = defineRoute({
  contract: contract.recordPosting,
  permission: { may: 'record', on: 'procedure-posting' },
  audit: { event: 'procedures.posting-recorded', about: (_, { id }) => ({ thing: 'procedure-posting', thingId: id }) },
  refusals: postingWords,
  handle: async (work, { body }) => {
    const { unitId, place, form, edition, confirmation = '', photoFileId } = body
    const recorded = await posting.recordPosting(work, { unitId: unitId as UnitId, place, form, edition, confirmation: confirmation.trim(), ...(photoFileId === undefined ? {} : { photoFileId: photoFileId as StoredFileId }), ...selectionOf(body) })
    return recorded.ok ? ok({ id: recorded.value.id }) : recorded
  },
})
