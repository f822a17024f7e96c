import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { MOST_SHEET_BYTES } from '../../documents/index.ts'
import { bringPortalList, comparePortal } from '../application/portal-lists.ts'
import * as contract from '../contract-portal.ts'
import { portalRefusals } from './refusal-words.ts'

const MAY_LIST = { may: 'list', on: 'indicator' } as const

export const portalRoutes: readonly Route[] = [
  defineRoute({
    contract: contract.bringPortalList,
    permission: MAY_LIST,
    audit: { event: 'portal-list-brought' },
    refusals: portalRefusals,
    bodyLimit: MOST_SHEET_BYTES,
    handle: (work, { query, body, fileName = 'cong-dvcqg.csv' }) => bringPortalList(work, { ...query, bytes: body, fileName }),
  }),
  defineRoute({ contract: contract.comparePortal, permission: MAY_LIST, audit: { event: 'portal-compared' }, refusals: portalRefusals, handle: async (work, { query }) => (await comparePortal(work, query)) as never }),
]
