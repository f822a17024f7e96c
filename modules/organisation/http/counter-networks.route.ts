import type { UnitId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { keepCounterNetworks, showCounterNetworks, type ShownNetworks } from '../application/counter-networks.ts'
import type { Refusable } from '../application/authorise.ts'
import * as contract from '../contract.ts'
import type { OrganisationPorts } from '../ports.ts'
import { organisationRefusals } from './refusal-words.ts'

const MAY_CHANGE = { may: 'change', on: 'organisation' } as const

const answerOf = (shown: Refusable<ShownNetworks>) => (shown.ok ? ok({ unit: { id: shown.value.unit.id as string, name: shown.value.unit.name }, items: [...shown.value.items] }) : shown)

export const counterNetworkRoutes = (ports: OrganisationPorts): readonly Route[] => [
  defineRoute({
    contract: contract.showCounterNetworks,
    permission: MAY_CHANGE,
    audit: { event: false, because: 'settings of a place, nobody is named' },
    refusals: organisationRefusals,
    handle: async (work, { params }) => answerOf(await showCounterNetworks(work, ports, params.unitId as UnitId)),
  }),
  defineRoute({
    contract: contract.keepCounterNetworks,
    permission: MAY_CHANGE,
    audit: { event: 'organisation.counter-networks-kept', about: ({ params }) => ({ thing: 'unit', thingId: params.unitId, unitId: params.unitId }) },
    refusals: organisationRefusals,
    handle: async (work, { params, body }) => answerOf(await keepCounterNetworks(work, ports, { ...body, unitId: params.unitId as UnitId })),
  }),
]
