import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { Group, IndexQuery } from './contract.ts'

const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const { unit, period } = IndexQuery.properties
const Asked = { unit, period }
const Said = Type.Object({ vi: Type.String(), en: Type.String() })
const Value = { numerator: Type.Optional(Type.Number()), denominator: Type.Optional(Type.Number()), rate: Type.Optional(Type.Number()), points: Type.Optional(Type.Number()) }

/** Ours with how much of it could be counted; the portal's where its board names it. */
const BothPoints = { here: Type.Number(), counted: Type.Number(), there: Type.Optional(Type.Number()) }

export const PORTAL_FAULTS = ['no-component', 'number', 'counts', 'twice'] as const
export const PORTAL_REASONS = ['we-count', 'portal-counts', 'missing-there', 'not-in-this-period', 'not-below-here', 'unknown-here'] as const

export const bringPortalList = defineContract({
  id: 'bringPortalList',
  summary: 'Bring in what the national portal counts for a unit and period: figures, codes of dossiers, or both, as CSV or XLSX',
  method: 'POST',
  path: '/api/indicators/portal-lists',
  query: Type.Object({ ...Asked, component: Type.Optional(Type.String({ pattern: '^\\d\\.\\d[ab]?$', description: 'of lines that name none; 2.1 when absent' })) }),
  body: 'bytes',
  answer: Type.Object({ lines: Type.Integer(), figures: Type.Integer(), faults: list(Type.Object({ line: Type.Integer(), why: Type.Enum([...PORTAL_FAULTS]) })) }),
})

export const comparePortal = defineContract({
  id: 'comparePortal',
  summary: 'Our figures and points beside the national portal’s, and the codes on which they differ with the reason',
  method: 'GET',
  path: '/api/indicators/portal-comparison',
  query: Type.Object(Asked),
  answer: Type.Object({
    unit: Type.Object({ code: Type.String(), name: Type.String() }),
    period: Type.String(),
    brought: Type.Optional(Type.Object({ at: Type.String(), fileName: Type.String(), lines: Type.Integer() })),
    board: Type.Optional(Type.Object({ at: Type.String(), unknown: list(Type.String()), total: Type.Object(BothPoints), groups: list(Type.Object({ group: Group, maxPoints: Type.Number(), ...BothPoints })) })),
    components: list(Type.Object({ component: Type.String(), name: Said, here: Type.Object({ code: Type.String(), standing: Type.String(), ...Value }), there: Type.Object(Value) })),
    differences: list(Type.Object({
      component: Type.String(), things: Type.Enum(['dossiers', 'procedures', 'feedback']), code: Type.String(), reason: Type.Enum([...PORTAL_REASONS]),
      dossierId: Type.Optional(Type.String()), itemId: Type.Optional(Type.String()), name: Type.Optional(Type.String()),
      receivedOn: Type.Optional(Type.String()), endedOn: Type.Optional(Type.String()), lateAt: Type.Optional(Type.String()),
    })),
    more: Type.Boolean(),
    /** Components whose codes are not held against ours. */
    notCompared: list(Type.String()),
  }),
})
