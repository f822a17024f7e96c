import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const lines = Type.Immutable(Type.Array(Type.String()))
const form = Type.Enum(['board', 'screen', 'guide-book'])
const level = Type.Enum(['province', 'district', 'commune'])
const selection = { level, sector: Type.Optional(Type.String({ maxLength: 300, description: 'Key of a sector' })) }

export const readPostingBoard = defineContract({
  id: 'readPostingBoard',
  summary: 'The electronic posting board: procedures in force today of one level, with the edition that names exactly these versions',
  method: 'GET',
  path: '/api/procedures/board',
  query: Type.Object({ ...selection, after: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000, description: 'Lines before this page' })) }),
  answer: Type.Object({
    edition: Type.String(),
    on: Type.String(),
    total: Type.Integer(),
    next: Type.Optional(Type.Integer()),
    sectors: Type.Immutable(Type.Array(Type.Object({ key: Type.String(), name: Type.String(), count: Type.Integer() }))),
    lines: Type.Immutable(
      Type.Array(Type.Object({ code: Type.String(), name: Type.String(), sector: Type.String(), limits: lines, channels: lines, levies: lines, agency: Type.String(), basis: lines, serviceLevel: Type.String() })),
    ),
  }),
})

export const printPostingBoard = defineContract({ id: 'printPostingBoard', summary: 'The posting board as PDF, A3', method: 'GET', path: '/api/procedures/postings/board.pdf', query: Type.Object(selection), answer: 'bytes' })

export const printGuideBook = defineContract({ id: 'printGuideBook', summary: 'The guide book as one PDF with contents and page numbers', method: 'GET', path: '/api/procedures/postings/guide-book.pdf', query: Type.Object(selection), answer: 'bytes' })

export const listPostings = defineContract({
  id: 'listPostings',
  summary: 'What is posted where, those out of date first with the codes that differ',
  method: 'GET',
  path: '/api/procedures/postings',
  answer: Type.Object({
    items: Type.Immutable(
      Type.Array(
        Type.Object({
          id: Type.String(), unitId: Type.String(), unitName: Type.String(), place: Type.String(), form, level, sector: Type.Optional(Type.String()), edition: Type.String(),
          confirmation: Type.String(), hasPhoto: Type.Boolean(), postedAt: Type.String(), officialName: Type.String(), outOfDate: Type.Boolean(), mayRemove: Type.Boolean(),
          differences: Type.Object({ missing: lines, changed: lines, abolished: lines }),
        }),
      ),
    ),
  }),
})

export const showPostingPhoto = defineContract({ id: 'showPostingPhoto', summary: 'The photo of one posting', method: 'GET', path: '/api/procedures/postings/:postingId/photo', params: Type.Object({ postingId: Type.String({ format: 'uuid' }) }), answer: 'bytes' })

export const removePosting = defineContract({
  id: 'removePosting',
  summary: 'Say that an edition hangs no more at a place, and why',
  method: 'POST',
  path: '/api/procedures/postings/:postingId/removal',
  params: Type.Object({ postingId: Type.String({ format: 'uuid' }) }),
  body: Type.Object({ reason: Type.String({ maxLength: 500, description: 'Why it was taken away' }) }),
  answer: Type.Object({}),
})

export const recordPosting = defineContract({
  id: 'recordPosting',
  summary: 'Confirm that an edition now hangs, is shown or lies at a place of one’s unit',
  method: 'POST',
  path: '/api/procedures/postings',
  body: Type.Object({
    unitId: Type.String({ format: 'uuid' }),
    place: Type.String({ minLength: 1, maxLength: 200 }),
    form,
    ...selection,
    edition: Type.String({ minLength: 1, maxLength: 20, description: 'As printed at the foot of each sheet' }),
    confirmation: Type.Optional(Type.String({ maxLength: 500, description: 'Who saw it hanging, and how; needed without a photo' })),
    photoFileId: Type.Optional(Type.String({ format: 'uuid', description: 'An uploaded picture of what hangs' })),
  }),
  answer: Type.Object({ id: Type.String() }),
})
