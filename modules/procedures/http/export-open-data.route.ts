import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { exportOpenData } from '../application/export-open-data.ts'
import { exportOpenDataCsv, exportOpenDataJson } from '../contract.ts'

const PUBLIC = { permission: 'public', audit: { event: false, because: 'open data; no personal data' }, refusals: {}, perMinute: 6 } as const

export const exportOpenDataJsonRoute = defineRoute({
  contract: exportOpenDataJson,
  ...PUBLIC,
  handle: async (work, _input, reply) => {
    reply.asFile('application/json; charset=utf-8', 'danh-muc-thu-tuc.json')
    return ok(await exportOpenData(work, 'json'))
  },
})

export const exportOpenDataCsvRoute = defineRoute({
  contract: exportOpenDataCsv,
  ...PUBLIC,
  handle: async (work, _input, reply) => {
    reply.asFile('text/csv; charset=utf-8', 'danh-muc-thu-tuc.csv')
    return ok(await exportOpenData(work, 'csv'))
  },
})
