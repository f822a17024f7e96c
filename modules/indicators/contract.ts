import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Said = Type.Object({ vi: Type.String(), en: Type.String() })
/** A component of the index, or a target of the province's plan. */
const Counted = Type.Object({ component: Type.String({ pattern: '^(\\d\\.\\d[ab]?|[a-z]+(-[a-z]+)*)$', maxLength: 40 }) })
const UnitCode = Type.String({ minLength: 1, maxLength: 60, description: 'either form of code, or the id; the province when absent' })
const Period = Type.String({ pattern: '^\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$', description: '2025-02, 2025-Q1 or 2025; the month of today when absent' })
export const Group = Type.Enum(['1', '2', '3a', '3b', '4', '5'])
const Band = Type.Enum(['excellent', 'good', 'fair', 'average', 'weak'])
const Unit = Type.Object({ code: Type.String(), name: Type.String() })

export const IndexQuery = Type.Object({ unit: Type.Optional(UnitCode), period: Type.Optional(Period), on: Type.Optional(Day) })

/** Of one sector (lĩnh vực) or procedure alone. */
const Only = { sector: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })), procedure: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) }
const SectorQuery = Type.Object({ ...IndexQuery.properties, ...Only })

const DrilledThings = Type.Enum(['dossiers', 'procedures', 'feedback', 'copies', 'portal', 'old-results'])

const ComponentView = Type.Object({
  code: Type.String(),
  group: Group,
  name: Said,
  meaning: Said,
  formula: Said,
  source: Type.String(),
  maxPoints: Type.Number(),
  scored: Type.Boolean(),
  /** One of the sixteen. */
  published: Type.Boolean(),
  /** Per cent that earns the full points; absent: linear. */
  target: Type.Optional(Type.Number()),
  ownTarget: Type.Optional(Type.Object({ rate: Type.Number(), source: Type.String() })),
  from: Type.String(),
  standing: Type.Enum(['counted', 'empty', 'awaiting']),
  numerator: Type.Optional(Type.Number()),
  denominator: Type.Optional(Type.Number()),
  rate: Type.Optional(Type.Number()),
  points: Type.Optional(Type.Number()),
  /** What stands behind it and can be listed. */
  drills: Type.Optional(DrilledThings),
})

const Scores = {
  points: Type.Number(),
  countedPoints: Type.Number(),
  band: Type.Optional(Band),
  provisional: Type.Boolean(),
  groups: list(Type.Object({ group: Group, maxPoints: Type.Number(), countedPoints: Type.Number(), points: Type.Number() })),
}

const Frame = {
  unit: Unit,
  above: Type.Optional(Unit),
  period: Type.Object({ key: Type.String(), kind: Type.Enum(['month', 'quarter', 'year']), fromOn: Day, toOn: Day }),
  /** Month, quarter and year of the day looked at. */
  periods: list(Type.String()),
  evaluatedOn: Day,
  asOf: Type.String(),
  /** As it was known at the end of a past day. */
  replay: Type.Boolean(),
}

export const showQualityIndex = defineContract({
  id: 'showQualityIndex',
  summary: 'The service quality index of a unit for a month, quarter or year: total, groups, components with numerator and denominator',
  method: 'GET',
  path: '/api/quality',
  query: SectorQuery,
  answer: Type.Object({
    ...Frame,
    ...Only,
    /** As it beat before the figures were read: a page that knows it misses no change. */
    pulse: Type.String(),
    ...Scores,
    /** The total of the published components alone. */
    published: Type.Object({ components: Type.Integer(), points: Type.Number(), countedPoints: Type.Number(), maxPoints: Type.Number() }),
    components: list(ComponentView),
    /** Figures that stand beside the index and earn no points. */
    beside: Type.Object({ received: Type.Number(), open: Type.Number(), late: Type.Number(), /** Late and open, or ended late. */ openLate: Type.Number(), endedLate: Type.Number(), lateByLaw: Type.Number(), lateByEnd: Type.Number(), /** By the end and not yet. */ toBeLate: Type.Number(), online: Type.Number(), assisted: Type.Number(), wholly: Type.Number() }),
    /** What the province asks of itself. */
    planTargets: list(Type.Object({ key: Type.String(), name: Said, target: Type.Number(), source: Type.String(), standing: Type.Enum(['met', 'short', 'empty', 'awaiting']), numerator: Type.Optional(Type.Number()), denominator: Type.Optional(Type.Number()), rate: Type.Optional(Type.Number()), /** Where its list is, and of what. */ behind: Type.String(), drills: Type.Optional(DrilledThings) })),
    /** Bands above this one, with the points that are missing, and what each component could still bring. */
    towards: Type.Object({
      bands: list(Type.Object({ band: Band, least: Type.Number(), missing: Type.Number() })),
      ways: list(Type.Object({ code: Type.String(), name: Said, points: Type.Number(), how: Type.Enum(['mend', 'new']), more: Type.Optional(Type.Integer()), alone: Type.Optional(Type.Integer()) })),
    }),
    uncertain: list(Type.Object({ name: Type.String(), said: Said, source: Type.String() })),
  }),
})

export const listUnitIndexes = defineContract({
  id: 'listUnitIndexes',
  summary: 'The index of each unit directly below one, best first',
  method: 'GET',
  path: '/api/quality/units',
  query: SectorQuery,
  answer: Type.Object({ items: list(Type.Object({ unit: Unit, ...Scores, received: Type.Number(), onTimeRate: Type.Optional(Type.Number()) })) }),
})

export const listQualitySectors = defineContract({
  id: 'listQualitySectors',
  summary: 'The sectors (lĩnh vực) of what a unit answers for, each with how many public procedures it has',
  method: 'GET',
  path: '/api/quality/sectors',
  query: Type.Object({ unit: IndexQuery.properties.unit }),
  answer: Type.Object({ items: list(Type.Object({ sector: Type.String(), procedures: Type.Integer() })) }),
})

export const TREND_MONTHS = 12

export const showQualityTrend = defineContract({
  id: 'showQualityTrend',
  summary: 'The index of a unit and each of its components over twelve months, up to the month of the period asked',
  method: 'GET',
  path: '/api/quality/trend',
  query: IndexQuery,
  answer: Type.Object({
    unit: Unit,
    components: list(Type.Object({ code: Type.String(), name: Said, target: Type.Optional(Type.Number()) })),
    months: list(Type.Object({
      month: Type.String(),
      points: Type.Number(),
      countedPoints: Type.Number(),
      values: list(Type.Object({ code: Type.String(), numerator: Type.Optional(Type.Number()), denominator: Type.Optional(Type.Number()), rate: Type.Optional(Type.Number()), points: Type.Optional(Type.Number()) })),
    })),
  }),
})

export const showQualityPulse = defineContract({
  id: 'showQualityPulse',
  summary: 'A word that changes when any figure may have changed',
  method: 'GET',
  path: '/api/quality/pulse',
  answer: Type.Object({ pulse: Type.String() }),
})

const Drilled = Type.Object({
  dossierId: Type.String(),
  code: Type.Optional(Type.String()),
  unit: Unit,
  procedure: Type.Object({ code: Type.String(), name: Type.String() }),
  stateName: Said,
  on: Type.String(),
  lateAt: Type.Optional(Type.String()),
  holder: Type.Optional(Type.String()),
  /** Its result is there and only wants to be signed. */
  toSign: Type.Optional(Type.Boolean()),
  /** Of a sector one manages, at a unit one is not in charge of: told, not opened. */
  closed: Type.Optional(Type.Boolean()),
})

export const DRILL_KINDS = ['lost', 'open-late', 'will-be-late', 'complained', 'at-risk', 'counted'] as const

export const listIndicatorDossiers = defineContract({
  id: 'listIndicatorDossiers',
  summary: 'The dossiers that make a component: what lost the point, what can still lose it, what counts',
  method: 'GET',
  path: '/api/indicators/components/:component/dossiers',
  params: Counted,
  query: Type.Object({
    ...IndexQuery.properties,
    kind: Type.Optional(Type.Enum([...DRILL_KINDS])),
    ...Only,
    after: Type.Optional(Type.String({ maxLength: 100 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  answer: Type.Object({ unit: Unit, kinds: list(Type.Enum([...DRILL_KINDS])), kind: Type.Enum([...DRILL_KINDS]), items: list(Drilled), next: Type.Optional(Type.String()) }),
})

export const BEHIND_KINDS = ['lost', 'counted'] as const

const BehindQuery = Type.Object({
  ...IndexQuery.properties,
  kind: Type.Optional(Type.Enum([...BEHIND_KINDS])),
  after: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
const BehindSectorQuery = Type.Object({ ...BehindQuery.properties, ...Only })
const behind = <T extends TSchema>(item: T) => Type.Object({ unit: Unit, kinds: list(Type.Enum([...BEHIND_KINDS])), kind: Type.Enum([...BEHIND_KINDS]), items: list(item), next: Type.Optional(Type.String()) })

export const listProceduresBehind = defineContract({
  id: 'listProceduresBehind',
  summary: 'The procedures that make a component: what lost the point, what counts',
  method: 'GET',
  path: '/api/indicators/components/:component/procedures',
  params: Counted,
  query: BehindSectorQuery,
  answer: behind(Type.Object({ code: Type.String(), name: Type.String(), sector: Type.String(), /** People can read of it. */ isPublic: Type.Boolean(), /** Last day of the decision that decides, and the day it was done. */ dueOn: Type.Optional(Day), doneOn: Type.Optional(Day), /** Of 1.3: parts its sheet does not have. */ missing: Type.Optional(list(Type.Enum(['name', 'steps', 'channels', 'components', 'time-limit', 'applicants', 'agency']))) })),
})

export const listIndicatorFeedback = defineContract({
  id: 'listIndicatorFeedback',
  summary: 'The feedback that makes a component: what lost the point, what counts',
  method: 'GET',
  path: '/api/indicators/components/:component/feedback',
  params: Counted,
  query: BehindQuery,
  answer: behind(Type.Object({ itemId: Type.String(), code: Type.String(), unit: Unit, state: Type.Enum(['received', 'processing', 'awaiting-supplement', 'to-review', 'published', 'closed']), on: Day, dueAt: Type.Optional(Type.String()), /** Not answered, and nothing missed yet. */ mayBeInTime: Type.Boolean(), /** Not where it was raised again and is with the next level. */ mayOpen: Type.Boolean() })),
})

export const listIndicatorCopies = defineContract({
  id: 'listIndicatorCopies',
  summary: 'The numbers of certification books that make a component: on paper alone, and electronic too',
  method: 'GET',
  path: '/api/indicators/components/:component/copies',
  params: Counted,
  query: BehindQuery,
  answer: behind(Type.Object({ requestId: Type.String(), number: Type.String(), original: Type.String(), signer: Type.String(), unit: Unit, on: Day })),
})

export const listIndicatorProcedures = defineContract({
  id: 'listIndicatorProcedures',
  summary: 'Dossiers of a unit in a period by procedure and sector: received, online, ended, late',
  method: 'GET',
  path: '/api/indicators/procedures',
  query: IndexQuery,
  answer: Type.Object({
    unit: Unit,
    sectors: list(Type.Object({ sector: Type.String(), procedures: Type.Integer(), received: Type.Number(), online: Type.Number(), inProcess: Type.Number(), endedLate: Type.Number(), openLate: Type.Number() })),
    items: list(Type.Object({ code: Type.String(), name: Type.String(), sector: Type.String(), received: Type.Number(), online: Type.Number(), inProcess: Type.Number(), endedLate: Type.Number(), openLate: Type.Number(), meanHours: Type.Optional(Type.Number()) })),
  }),
})

export const listSuspicions = defineContract({
  id: 'listSuspicions',
  summary: 'Figures that look better than the work was: dossiers of a unit in a period with the sign and the reason',
  method: 'GET',
  path: '/api/indicators/suspicions',
  query: IndexQuery,
  answer: Type.Object({
    unit: Unit,
    /** All that changed before then was looked at; absent while the first look is not over. */
    lookedUntil: Type.Optional(Type.String()),
    signs: list(Type.Object({
      kind: Type.String(),
      name: Said,
      source: Type.String(),
      /** False: no network of a counter was named yet. */
      watched: Type.Boolean(),
      found: Type.Integer(),
      /** The newest; ratings of one device name no dossier. */
      items: list(Type.Object({ dossierId: Type.Optional(Type.String()), code: Type.Optional(Type.String()), unit: Unit, procedure: Type.Optional(Type.Object({ code: Type.String(), name: Type.String() })), on: Day, reason: Said })),
    })),
  }),
})

/** Rate and points of 2.1, and the total of the points that can be counted. */
const Scenario = Type.Object({
  rate: Type.Optional(Type.Number()),
  points: Type.Optional(Type.Number()),
  total: Type.Number(),
  countedPoints: Type.Number(),
  band: Type.Optional(Band),
  provisional: Type.Boolean(),
})

export const askWhatIf = defineContract({
  id: 'askWhatIf',
  summary: 'What the index of a unit would be if these open dossiers were closed now',
  method: 'POST',
  path: '/api/indicators/what-if',
  body: Type.Object({ ...IndexQuery.properties, /** Codes of dossiers; absent: all that will be late before the period ends. */ codes: Type.Optional(list(Type.String({ maxLength: 60 }))) }),
  answer: Type.Object({
    asked: Type.Integer(),
    found: Type.Integer(),
    /** Already late: closing them does not bring the point back. */
    lateAlready: Type.Integer(),
    now: Scenario,
    /** At the period's end, if nothing else happens. */
    untouched: Scenario,
    closed: Scenario,
    /** Other components whose points move with it. */
    moved: list(Type.Object({ code: Type.String(), name: Said, now: Type.Optional(Type.Number()), untouched: Type.Optional(Type.Number()), closed: Type.Optional(Type.Number()) })),
  }),
})

export const listOfficerIndices = defineContract({
  id: 'listOfficerIndices',
  summary: 'The nine indices of TT 01/2018 of a unit and of its officials',
  method: 'GET',
  path: '/api/indicators/officers',
  query: IndexQuery,
  answer: Type.Object({
    unit: Unit,
    rows: list(Type.Object({
      who: Type.String(),
      isUnit: Type.Boolean(),
      dossiers: Type.Integer(),
      /** By number of the index, one decimal; absent: no data. */
      indices: list(Type.Object({ index: Type.Integer(), value: Type.Optional(Type.Number()) })),
      total: Type.Number(),
      outOf: Type.Number(),
      verdict: Type.Optional(Type.String()),
    })),
  }),
})
