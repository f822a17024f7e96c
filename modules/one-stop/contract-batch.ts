import { Type } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { LeviesShown } from './contract-counter.ts'
import { Both, Count, Fields, Instant, list, Named, Place, Uuid } from './contract-views.ts'

const BatchParams = Type.Object({ batchId: Uuid })
const Fault = Type.Object({ serial: Count, shown: Type.String(), column: Type.String({ description: 'Key of the column it is said at; empty for the row as a whole' }), vi: Type.String(), en: Type.String() })
const Column = Type.Object({ key: Type.String(), label: Both, options: list(Type.Object({ value: Type.String(), label: Both })) })
const Kept = Type.Object({ batchId: Uuid })

export const openBatch = defineContract({
  id: 'openBatch',
  summary: 'Begin a batch: many like dossiers that one representative brings',
  method: 'POST',
  path: '/api/desk/batches',
  body: Type.Object({ procedureCode: Type.String({ maxLength: 60 }) }),
  answer: Kept,
})

export const showBatch = defineContract({
  id: 'showBatch',
  summary: 'A batch with its table read: rows that are ready, what is wrong with the others, what was filed',
  method: 'GET',
  path: '/api/desk/batches/:batchId',
  params: BatchParams,
  answer: Type.Object({
    batchId: Uuid,
    procedure: Named,
    common: Fields,
    typed: Type.String(),
    places: list(Place),
    components: list(Type.Object({ key: Type.String(), name: Type.String(), originals: Count, copies: Count })),
    ...LeviesShown,
    count: Count,
    most: Count,
    columns: list(Column),
    lines: list(Type.Object({ serial: Count, cells: Type.Record(Type.String(), Type.String()) })),
    ready: Count,
    faulty: Count,
    faults: list(Fault),
    form: Type.Optional(
      Type.Object({ ref: Type.String(), title: Both, known: Fields, persons: list(Type.Object({ id: Type.String(), label: Both })), rowPerson: Type.String(), sharedFaults: list(Both), mayAsk: list(Type.Object({ id: Type.String(), label: Both })) }),
    ),
    unreadable: Type.Optional(Both),
    filed: list(Type.Object({ serial: Count, applicantName: Type.String(), dossierId: Uuid, code: Type.String(), dueAt: Type.Optional(Instant), slipId: Type.Optional(Uuid) })),
  }),
})

export const keepBatch = defineContract({
  id: 'keepBatch',
  summary: 'Keep the table and what its rows share, as typed',
  method: 'PATCH',
  path: '/api/desk/batches/:batchId',
  params: BatchParams,
  body: Type.Object({ common: Type.Optional(Fields), typed: Type.Optional(Type.String({ maxLength: 60_000 })) }),
  answer: Kept,
})

export const bringSheet = defineContract({
  id: 'bringBatchSheet',
  summary: 'Take the list from a spreadsheet file (.xlsx), its name in x-file-name; it takes the place of the table that was there',
  method: 'POST',
  path: '/api/desk/batches/:batchId/sheet',
  params: BatchParams,
  body: 'bytes',
  answer: Type.Object({ batchId: Uuid, typed: Type.String() }),
})

export const downloadBatchTemplate = defineContract({
  id: 'downloadBatchTemplate',
  summary: 'An empty list with the columns of this batch, to fill in with a spreadsheet program (.xlsx)',
  method: 'GET',
  path: '/api/desk/batches/:batchId/template',
  params: BatchParams,
  answer: 'bytes',
})

export const fileBatch = defineContract({
  id: 'fileBatch',
  summary: 'File the next rows that are ready; a row filed once is never filed again; ask on with `next`',
  method: 'POST',
  path: '/api/desk/batches/:batchId/file',
  params: BatchParams,
  body: Type.Object({ after: Type.Optional(Count) }),
  answer: Type.Object({
    filed: list(Type.Object({ serial: Count, applicantName: Type.String(), dossierId: Uuid, code: Type.String() })),
    refused: list(Fault),
    next: Type.Optional(Count),
  }),
})
