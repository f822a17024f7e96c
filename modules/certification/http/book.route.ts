import { ok } from '../../../kernel/outcome.ts'
import { plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import type { QueryOf } from '../../../platform/web/contract.ts'
import type { Work } from '../../../platform/work.ts'
import { TABLE_MEDIA_TYPES } from '../../documents/index.ts'
import * as book from '../application/read-book.ts'
import * as contracts from '../contract.ts'
import { certificationRefusals } from './refusal-words.ts'

type Part = QueryOf<typeof contracts.printCertificationBook>
type Asked = QueryOf<typeof contracts.readCertificationBook>

const yearNow = (work: Work): number => Number(plainDateAt(work.now).slice(0, 4))
const partOf = ({ unitId, year, from, to }: Part): book.PartOfBook => ({ unitId, year, ...(from ? { from: from as PlainDate } : {}), ...(to ? { to: to as PlainDate } : {}) })
const aboutBook = ({ query }: { readonly query: Part | Asked }) => ({ thing: 'certification-book', thingId: String(query.year ?? ''), unitId: query.unitId, purpose: 'certification-book' })
/** The year so far, unless another period is asked. */
const periodOf = (work: Work, { unitId, from = `${yearNow(work)}-01-01`, to = plainDateAt(work.now) }: QueryOf<typeof contracts.reportCertification>) => ({ from: from as PlainDate, to: to as PlainDate, ...(unitId ? { unitId } : {}) })

export const bookRoutes: readonly Route[] = [
  defineRoute({
    contract: contracts.readCertificationBook,
    permission: { may: 'read', on: 'certified-copy' },
    audit: { event: 'certification-book-read', about: aboutBook },
    refusals: certificationRefusals,
    handle: async (work, { query }) => {
      const year = query.year ?? yearNow(work)
      const page = await book.readBook(work, { ...partOf({ ...query, year }), ...(query.after === undefined ? {} : { after: query.after }) })
      if (!page.ok) return page
      const { authorityName, lines, next, figures: { unitId: _unit, ...figures } } = page.value
      const items = lines.flatMap(({ requestId, serial, certified, requesterName, original, pages, copies, levy }) =>
        certified ? [{ requestId, serial, numberSerial: certified.serial, certifiedAt: certified.at, requesterName, originalName: original.name, signerName: certified.signerName, pages, copies, levy, isElectronic: certified.isElectronic }] : [],
      )
      return ok({ year, authorityName, items, figures, ...(next === undefined ? {} : { next }) })
    },
  }),
  defineRoute({
    contract: contracts.printCertificationBook,
    permission: { may: 'export', on: 'certified-copy' },
    audit: { event: 'certification-book-printed', about: aboutBook },
    refusals: certificationRefusals,
    handle: async (work, { query }, reply) => {
      reply.asFile('application/pdf', `so-chung-thuc-ban-sao-${query.year}.pdf`, true)
      return book.printBook(work, partOf(query))
    },
  }),
  defineRoute({
    contract: contracts.exportCertificationBook,
    permission: { may: 'export', on: 'certified-copy' },
    audit: { event: 'certification-book-exported', about: aboutBook },
    refusals: certificationRefusals,
    handle: async (work, { query }, reply) => {
      reply.asFile(TABLE_MEDIA_TYPES[query.format], `so-chung-thuc-ban-sao-${query.year}.${query.format}`)
      return book.exportBook(work, { ...partOf(query), format: query.format })
    },
  }),
  defineRoute({
    contract: contracts.reportCertification,
    permission: { may: 'export', on: 'certified-copy' },
    audit: { event: false, because: 'sums per unit; no personal data' },
    refusals: {},
    handle: async (work, { query }) => {
      const { from, to, ...rest } = periodOf(work, query)
      return ok({ from, to, items: await book.reportCertification(work, { from, to, ...rest }) })
    },
  }),
  defineRoute({
    contract: contracts.exportCertificationReport,
    permission: { may: 'export', on: 'certified-copy' },
    audit: { event: false, because: 'sums per unit; no personal data' },
    refusals: {},
    handle: async (work, { query }, reply) => {
      reply.asFile(TABLE_MEDIA_TYPES[query.format], `bao-cao-chung-thuc.${query.format}`)
      return ok(await book.exportReport(work, { ...periodOf(work, query), format: query.format }))
    },
  }),
]
