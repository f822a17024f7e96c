import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listApologiesDue as listDue } from '../application/list-apologies-due.ts'
import { listAssignees as listOfficials } from '../application/list-assignees.ts'
import { listResultsToSign as listUnsigned } from '../application/list-results-to-sign.ts'
import { listRetiredOpen as listOpenRetired } from '../application/retired-lists.ts'
import { listApologiesDue, listAssignees, listResultsToSign, listRetiredOpen } from '../contract.ts'

export const listAssigneesRoute = defineRoute({
  contract: listAssignees,
  permission: { may: 'assign', on: 'dossier' },
  audit: { event: false, because: 'colleagues and how much each has in hand, for who gives out the work' },
  refusals: {},
  handle: async (work, { query }) => ok({ items: await listOfficials(work, query.unitId as UnitId) }),
})

export const listApologiesDueRoute = defineRoute({
  contract: listApologiesDue,
  permission: { may: 'extend', on: 'dossier' },
  audit: { event: false, because: 'a list of one’s own units; opening a dossier is recorded' },
  refusals: {},
  handle: async (work, { query }) => ok({ items: await listDue(work, query.withinDays) }),
})

export const listResultsToSignRoute = defineRoute({
  contract: listResultsToSign,
  permission: { may: 'issue-result', on: 'dossier' },
  audit: { event: false, because: 'a list of one’s own units; opening a dossier is recorded' },
  refusals: {},
  handle: async (work) => ok({ items: await listUnsigned(work) }),
})

export const listRetiredOpenRoute = defineRoute({
  contract: listRetiredOpen,
  permission: { may: 'list', on: 'dossier' },
  audit: { event: false, because: 'a list of one’s own units; opening a dossier is recorded' },
  refusals: {},
  handle: async (work) => ok({ items: await listOpenRetired(work) }),
})
