import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { countFacets, countLifeEvents, listSectors, searchCatalogue } from '../application/search-catalogue.ts'
import * as contract from '../contract.ts'
import type { SearchQuestion } from '../domain/search/rank.ts'

/** Many people search from behind one address (an office, a mobile network), and each answer costs a millisecond. */
const SEARCHES_PER_MINUTE = 6_000

const PUBLIC = { permission: 'public', audit: { event: false, because: 'the public catalogue; no personal data' }, refusals: {}, perMinute: SEARCHES_PER_MINUTE } as const

const questionOf = ({ q, sector, level, agency, lifeEvent, channel }: { [K in 'q' | 'sector' | 'agency' | 'lifeEvent']?: string } & Pick<SearchQuestion, 'level' | 'channel'>): SearchQuestion => ({
  ...(q === undefined ? {} : { words: q }),
  ...(sector === undefined || sector === '' ? {} : { sector }),
  ...(level === undefined ? {} : { level }),
  ...(agency === undefined || agency === '' ? {} : { agency }),
  ...(lifeEvent === undefined || lifeEvent === '' ? {} : { lifeEvent }),
  ...(channel === undefined ? {} : { channel }),
})

export const searchProceduresRoute = defineRoute({
  contract: contract.searchProcedures,
  ...PUBLIC,
  handle: async (work, { query }) => {
    const { after, limit } = query
    const page = await searchCatalogue(work, { ...questionOf(query), ...(after === undefined ? {} : { after }), ...(limit === undefined ? {} : { limit }) })
    const items = page.items.map(({ code, name, kind, levels, sectorKey, sectorName, agency, promulgatedBy, channels, serviceLevel }) => ({
      code,
      name,
      kind,
      levels,
      sector: { key: sectorKey, name: sectorName },
      agency,
      promulgatedBy,
      channels,
      ...(serviceLevel === undefined ? {} : { serviceLevel }),
    }))
    return ok({ ...page, items })
  },
})

export const countProcedureFacetsRoute = defineRoute({
  contract: contract.countProcedureFacets,
  ...PUBLIC,
  handle: async (work, { query }) => ok(await countFacets(work, questionOf(query))),
})

export const listSectorsRoute = defineRoute({
  contract: contract.listSectors,
  ...PUBLIC,
  handle: async (work) => ok({ items: await listSectors(work) }),
})

export const listLifeEventsRoute = defineRoute({
  contract: contract.listLifeEvents,
  ...PUBLIC,
  handle: async (work) => ok({ items: await countLifeEvents(work) }),
})
