import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { fileRefusals } from '../../documents/index.ts'
import * as list from '../application/list-papers-of-unit.ts'
import { openPaperAtDesk } from '../application/open-paper-at-desk.ts'
import * as print from '../application/print-papers.ts'
import { listPapersOfUnit, openPaper, openSheaf, printPapers } from '../contract.ts'
import type { OfficialDocumentId } from '../domain/issued-document.ts'
import { printRefusals, unitRefusals } from './refusal-words.ts'

const PDF = 'application/pdf'
const SHEAF = 'tap-giay-to.pdf'
const idsOf = (ids: readonly string[]): readonly OfficialDocumentId[] => ids.map((id) => id as OfficialDocumentId)

export const paperRoutes: readonly Route[] = [
  defineRoute({
    contract: listPapersOfUnit,
    permission: { may: 'list', on: 'official-document' },
    audit: { event: false, because: 'numbers and kinds alone; opening a paper is recorded' },
    refusals: unitRefusals,
    handle: async (work, { query }) => {
      const on = (query.on ?? plainDateAt(work.now)) as PlainDate
      const listed = await list.listPapersOfUnit(work, { unitId: query.unitId as UnitId, on, ...(query.kind === undefined ? {} : { kind: query.kind }) })
      return listed.ok ? ok({ on, items: listed.value }) : listed
    },
  }),
  defineRoute({
    contract: openPaper,
    permission: { may: 'read', on: 'official-document' },
    audit: { event: 'paper-opened', about: ({ params }) => ({ thing: 'official-document', thingId: params.documentId }) },
    refusals: fileRefusals,
    handle: async (work, { params }, reply) => {
      const opened = await openPaperAtDesk(work, params.documentId as OfficialDocumentId)
      if (!opened.ok) return opened
      reply.asFile(opened.value.file.mediaType, opened.value.file.fileName, true)
      return ok(opened.value.bytes)
    },
  }),
  defineRoute({
    contract: printPapers,
    permission: { may: 'print', on: 'official-document' },
    audit: { event: 'papers-printed' },
    repeatable: 'a print changes no paper; each one that leaves for a printer is counted',
    refusals: printRefusals,
    handle: async (work, { body }, reply) => {
      reply.asFile(PDF, SHEAF, true)
      return print.printPapers(work, { documentIds: idsOf(body.documentIds), duplex: body.duplex ?? false })
    },
  }),
  defineRoute({
    contract: openSheaf,
    permission: { may: 'print', on: 'official-document' },
    audit: { event: 'papers-printed' },
    refusals: printRefusals,
    handle: async (work, { query }, reply) => {
      reply.asFile(PDF, SHEAF, true)
      return print.printPapers(work, { documentIds: idsOf(query.documents.split(',')), duplex: query.duplex ?? false })
    },
  }),
]
