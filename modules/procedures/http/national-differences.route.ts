import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type RefusalTable, type Route } from '../../../platform/http/route.ts'
import { compareNational, type ComparisonRefusal, showDifferences } from '../application/national/compare-national.ts'
import { askForReading, type ReadingRefusal } from '../application/national/read-national.ts'
import { nationalFaultOf } from '../domain/national/national-fault.ts'
import type { ProceduresPorts } from '../ports.ts'
import * as contract from '../contract-national.ts'

const words: RefusalTable<ComparisonRefusal> = {
  'comparison-nothing-readable': [422, 'Không đọc được thủ tục nào trong {fileName}. Lần đối chiếu trước vẫn còn; hãy lấy lại tệp danh mục quốc gia.', 'No procedure could be read from {fileName}. The last comparison still stands; fetch the national file again.'],
}

const MOST_BYTES = 64 * 1024 * 1024

export const compareWithNationalRoute = defineRoute({
  contract: contract.compareWithNational,
  permission: { may: 'compare', on: 'procedure' },
  audit: { event: 'procedures.compared-with-national', about: (_, { id }) => ({ thing: 'national-comparison', thingId: id }) },
  refusals: words,
  bodyLimit: MOST_BYTES,
  perMinute: 6,
  handle: (work, { body, fileName = 'danh-muc' }) => compareNational(work, { name: fileName, bytes: body }),
})

const notConnected: RefusalTable<ReadingRefusal> = {
  'national-not-connected': [409, 'Chưa nối với Cơ sở dữ liệu quốc gia về thủ tục hành chính. Lần đối chiếu trước vẫn còn; hãy dùng tệp, hoặc đặt NATIONAL_PORTAL_URL.', 'The national database of procedures is not connected. The last comparison still stands; use a file, or set NATIONAL_PORTAL_URL.'],
}

export const nationalReadingRoutes = (ports: ProceduresPorts): readonly Route[] => [
  defineRoute({
    contract: contract.readNationalNow,
    permission: { may: 'compare', on: 'procedure' },
    audit: { event: 'procedures.national-reading-asked' },
    refusals: notConnected,
    perMinute: 6,
    handle: (work) => askForReading(work, ports),
  }),
  listNationalDifferencesRoute(ports),
]

const listNationalDifferencesRoute = ({ nationalCatalogue }: ProceduresPorts): Route => defineRoute({
  contract: contract.listNationalDifferences,
  permission: { may: 'compare', on: 'procedure' },
  audit: { event: false, because: 'the public catalogue; no personal data' },
  refusals: {},
  handle: async (work, { query: { kind = 'differs', after } }) => {
    const { reading: { fault, ...reading }, ...shown } = await showDifferences(work, { kind, ...(after === undefined ? {} : { after }) })
    return ok({ ...shown, reading: { ...reading, ...(fault === undefined ? {} : { fault: nationalFaultOf(fault) }), connected: nationalCatalogue !== undefined } })
  },
})
