import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type RefusalTable } from '../../../platform/http/route.ts'
import { compareNational, type ComparisonRefusal, showDifferences } from '../application/national/compare-national.ts'
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

export const listNationalDifferencesRoute = defineRoute({
  contract: contract.listNationalDifferences,
  permission: { may: 'compare', on: 'procedure' },
  audit: { event: false, because: 'the public catalogue; no personal data' },
  refusals: {},
  handle: async (work, { query: { kind = 'differs', after } }) => ok(await showDifferences(work, { kind, ...(after === undefined ? {} : { after }) })),
})
