import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'
import { PostDecided } from './contract-post.ts'

const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const oneOf = <const T extends string[]>(words: readonly [...T]) => Type.Enum(words)
const text = (maxLength = 300) => Type.String({ maxLength })
const plainDate = Type.String({ format: 'date', description: 'YYYY-MM-DD' })
const instant = Type.String({ description: 'ISO 8601, UTC' })

const level = oneOf(['central', 'province', 'district', 'commune'])
const channelKind = oneOf(['in-person', 'online', 'postal'])
const serviceLevel = oneOf(['full', 'partial'])
const kind = oneOf(['national', 'local', 'internal'])
const state = oneOf(['public', 'internal', 'retired'])

const page = { after: Type.Optional(text(60)), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) }

const code = Type.Object({ code: text(60) })
const codedName = Type.Object({ code: Type.Optional(Type.String()), name: Type.String() })
const template = Type.Object({ fileName: Type.String(), address: Type.Optional(Type.String()) })
const timeLimit = Type.Union([
  Type.Object({ unit: oneOf(['hour', 'working-day', 'calendar-day', 'month']), quantity: Type.Number() }),
  Type.Object({ unit: Type.Literal('other'), text: Type.String() }),
])
const legalBasis = Type.Object({
  number: Type.String({ maxLength: 300 }),
  title: Type.String({ maxLength: 5000 }),
  issuedBy: Type.Optional(Type.String({ maxLength: 300 })),
  issuedOn: Type.Optional(plainDate),
  effectiveOn: Type.Optional(plainDate),
  article: Type.Optional(Type.String({ maxLength: 300 })),
})

/** `meaning`: what the figure says to a citizen; only `fixed` and `free` may be shown as an amount. Amounts in đồng. */
const levy = Type.Object({
  kind: oneOf(['service-fee', 'state-charge', 'price', 'levy']),
  meaning: oneOf(['free', 'fixed', 'set-elsewhere', 'doubtful', 'unknown']),
  amount: Type.Optional(Type.Integer()),
  foreignAmount: Type.Optional(Type.Object({ currency: Type.String(), amount: Type.Number() })),
  note: Type.Optional(Type.String()),
  attachment: Type.Optional(template),
})

const channel = Type.Object({ key: Type.String(), kind: channelKind, timeLimit, levies: list(levy), note: Type.Optional(Type.String()) })

const component = Type.Object({
  key: Type.String(),
  code: Type.Optional(Type.String()),
  name: Type.String(),
  originals: Type.Integer(),
  copies: Type.Integer(),
  electronicForm: Type.Boolean(),
  issuedResult: Type.Boolean(),
  templates: list(template),
})

const procedureCase = Type.Object({
  key: Type.String(),
  name: Type.String(),
  role: oneOf(['alternative', 'section']),
  components: list(component), workflowCode: Type.Optional(Type.String()),
  notes: list(Type.Object({ before: Type.Integer(), text: Type.String() })),
})

const answers = Type.Object({
  paperOriginalNeeded: Type.Boolean(),
  presenceRequired: Type.Boolean(),
  onSiteVerificationWithApplicant: Type.Boolean(),
  payableOnline: Type.Boolean(),
  resultElectronicOrPosted: Type.Boolean(),
  identityLevelEnough: Type.Boolean(),
})

const assessment = Type.Object({
  level: serviceLevel,
  answers,
  hindrances: list(Type.String()),
  reason: Type.Optional(Type.String()),
  legalBasis: list(legalBasis),
  assessedAt: instant,
})

/** One version, whole. */
export const procedureView = Type.Object({
  versionId: Type.String(),
  number: Type.Integer(),
  state,
  validFromOn: plainDate,
  announcement: Type.Object({ number: Type.Optional(Type.String()), announcedOn: Type.Optional(plainDate) }),
  publishedAt: Type.Optional(instant),
  retiredOn: Type.Optional(plainDate),
  replacedByCode: Type.Optional(Type.String()),
  source: Type.String(),
  code: Type.String(),
  name: Type.String(),
  kind,
  levels: list(level),
  sector: codedName,
  promulgatedBy: codedName,
  applicantKinds: list(codedName),
  steps: list(Type.Object({ name: Type.Optional(Type.String()), text: Type.String() })),
  channels: list(channel),
  cases: list(procedureCase),
  registeredCases: list(Type.Object({ code: Type.String(), name: Type.String(), timeLimit: Type.Optional(timeLimit) })),
  results: list(codedName),
  resultDelivery: list(oneOf(['at-submission-place', 'at-home', 'online'])),
  legalBasis: list(legalBasis),
  conditions: Type.Optional(Type.String()),
  agencies: Type.Object({ executing: list(codedName), competent: list(codedName), authorised: list(codedName), coordinating: list(codedName) }),
  receivingAddress: Type.Optional(Type.String()),
  serviceLevel: Type.Optional(serviceLevel),
  assessment: Type.Optional(assessment),
  post: Type.Optional(PostDecided),
  boundaryFree: Type.Boolean(),
  sharedService: Type.Boolean(),
  lifeEvents: list(Type.String()),
  note: Type.Optional(Type.String()),
  formCode: Type.Optional(Type.String()), workflowCode: Type.Optional(Type.String()),
  minimumAssurance: Type.Optional(Type.Union([Type.Literal(1), Type.Literal(2)])), confirmation: Type.Optional(Type.Literal('vneid')),
})

/** One line of a list. `agency` names the executing bodies, shortened. */
export const procedureLine = Type.Object({
  code: Type.String(),
  name: Type.String(),
  kind,
  levels: list(level),
  sector: Type.Object({ key: Type.String(), name: Type.String() }),
  agency: Type.String(),
  promulgatedBy: Type.String(),
  channels: list(channelKind),
  serviceLevel: Type.Optional(serviceLevel),
})

const searchQuery = {
  q: Type.Optional(Type.String({ maxLength: 300, description: 'Own words, with or without tones, or the beginning of a code' })),
  sector: Type.Optional(Type.String({ maxLength: 300, description: 'Key of a sector, or its name' })),
  level: Type.Optional(level),
  agency: Type.Optional(Type.String({ maxLength: 300, description: 'Words of the executing agency' })),
  lifeEvent: Type.Optional(Type.String({ maxLength: 60 })),
  channel: Type.Optional(oneOf(['in-person', 'online', 'postal', 'not-postal'])),
}

export const searchProcedures = defineContract({
  id: 'searchProcedures',
  summary: 'Public procedures in order of fitness; without words, in order of code',
  method: 'GET',
  path: '/api/procedures',
  query: Type.Object({ ...searchQuery, ...page }),
  answer: Type.Object({ items: list(procedureLine), total: Type.Integer(), next: Type.Optional(Type.String()) }),
})

const facet = Type.Object({ key: Type.String(), name: Type.String(), count: Type.Integer() })

export const countProcedureFacets = defineContract({
  id: 'countProcedureFacets',
  summary: 'How many of the found procedures each sector, level, agency and channel holds; the largest thirty of each',
  method: 'GET',
  path: '/api/procedures/facets',
  query: Type.Object(searchQuery),
  answer: Type.Object({ sectors: list(facet), levels: list(facet), agencies: list(facet), channels: list(facet) }),
})

export const listSectors = defineContract({
  id: 'listSectors',
  summary: 'Sectors that have public procedures, by name',
  method: 'GET',
  path: '/api/procedures/sectors',
  answer: Type.Object({ items: list(facet) }),
})

export const listLifeEvents = defineContract({
  id: 'listLifeEvents',
  summary: 'Life events of citizens and of businesses, with the number of their procedures',
  method: 'GET',
  path: '/api/procedures/life-events',
  answer: Type.Object({ items: list(Type.Object({ id: Type.String(), name: Type.String(), nameEn: Type.String(), about: oneOf(['citizen', 'business']), count: Type.Integer() })) }),
})

export const getProcedure = defineContract({
  id: 'getProcedure',
  summary: 'The published version of a public procedure in force on a day (today unless said)',
  method: 'GET',
  path: '/api/procedures/:code',
  params: code,
  query: Type.Object({ on: Type.Optional(plainDate) }),
  answer: procedureView,
})

export const listProcedureVersions = defineContract({
  id: 'listProcedureVersions',
  summary: 'Published versions of a public procedure, newest first; officers see the unpublished ones too',
  method: 'GET',
  path: '/api/procedures/:code/versions',
  params: code,
  answer: Type.Object({
    items: list(
      Type.Object({
        id: Type.String(),
        number: Type.Integer(),
        validFromOn: plainDate,
        announcedOn: Type.Optional(plainDate),
        publishedAt: Type.Optional(instant),
        recordedAt: instant,
        source: Type.String(),
      }),
    ),
  }),
})

export const compareProcedureVersions = defineContract({
  id: 'compareProcedureVersions',
  summary: 'What differs between two versions of a procedure, element by element',
  method: 'GET',
  path: '/api/procedures/:code/compare',
  params: code,
  /** Absent: the version before `to`, and the newest. The answer has no `from` where nothing is before. */
  query: Type.Object({ from: Type.Optional(Type.Integer({ minimum: 1 })), to: Type.Optional(Type.Integer({ minimum: 1 })) }),
  answer: Type.Object({
    from: Type.Optional(Type.Integer()),
    to: Type.Integer(),
    differences: list(
      Type.Object({
        element: Type.String(),
        change: oneOf(['added', 'removed', 'changed']),
        before: Type.Optional(Type.String()),
        after: Type.Optional(Type.String()),
      }),
    ),
  }),
})

const counts = Type.Object({
  rows: Type.Integer(),
  rejected: Type.Integer(),
  new: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  died: Type.Integer(),
  retired: Type.Integer(),
  returned: Type.Integer(),
})

const report = Type.Object({
  rejects: list(
    Type.Object({
      row: Type.Integer(), file: Type.Optional(Type.String()), code: Type.Optional(Type.String()),
      faults: list(Type.Object({ field: Type.String(), reason: Type.String(), value: Type.Optional(Type.String()) })),
    }),
  ),
  rejectsNotListed: Type.Integer(),
  carried: Type.Optional(list(Type.Object({ code: Type.String(), fields: list(Type.String()) }))), carriedNotListed: Type.Optional(Type.Integer()),
  unjudgedRows: Type.Optional(Type.Integer({ description: 'Rows without a readable code: because of them no code was judged to be gone.' })),
  dirt: list(
    Type.Object({
      kind: Type.String(),
      count: Type.Integer(),
      sheets: Type.Integer(),
      examples: list(Type.Object({ row: Type.Integer(), code: Type.Optional(Type.String()), field: Type.String(), value: Type.Optional(Type.String()) })),
    }),
  ),
})

const runHeading = {
  id: Type.String(),
  source: Type.String(),
  fileName: Type.String(),
  format: Type.String(),
  startedAt: instant,
  complete: Type.Boolean(),
  counts,
}

export const importProcedures = defineContract({
  id: 'importProcedures',
  summary: 'Import sheets: parsed catalogue, portal API answers or our own shape; JSON, JSON lines or tar, plain or packed with xz or gzip',
  method: 'POST',
  path: '/api/procedures/imports',
  query: Type.Object({
    publish: Type.Optional(Type.Boolean({ description: 'False keeps new versions unpublished; true unless said' })),
    retire: Type.Optional(Type.Boolean({ description: 'Retire codes of the same source that the file no longer holds' })),
    validFromOn: Type.Optional(plainDate),
  }),
  body: 'bytes',
  answer: Type.Object({ id: Type.String(), source: Type.String(), complete: Type.Boolean(), counts, report }),
})

export const listImportRuns = defineContract({
  id: 'listImportRuns',
  summary: 'Import runs, newest first',
  method: 'GET',
  path: '/api/procedures/imports',
  query: Type.Object({ ...page, after: Type.Optional(Type.String({ format: 'uuid' })) }),
  answer: Type.Object({ items: list(Type.Object(runHeading)), next: Type.Optional(Type.String()) }),
})

const runId = Type.Object({ runId: Type.String({ format: 'uuid' }) })

export const getImportRun = defineContract({
  id: 'getImportRun',
  summary: 'One import run with its report',
  method: 'GET',
  path: '/api/procedures/imports/:runId',
  params: runId,
  answer: Type.Object({ ...runHeading, fileSha256: Type.String(), report }),
})

export const listImportChanges = defineContract({
  id: 'listImportChanges',
  summary: 'What one run made new, changed, found dead, retired or brought back, by code',
  method: 'GET',
  path: '/api/procedures/imports/:runId/changes',
  params: runId,
  query: Type.Object({
    change: oneOf(['new', 'changed', 'died', 'retired', 'returned']),
    ...page,
  }),
  answer: Type.Object({
    items: list(Type.Object({ code: Type.String(), name: Type.String(), number: Type.Optional(Type.Integer()), previousNumber: Type.Optional(Type.Integer()) })),
    next: Type.Optional(Type.String()),
  }),
})

export const listCatalogue = defineContract({
  id: 'listCatalogue',
  summary: 'The whole catalogue for control officers, internal, unpublished and retired included, by code',
  method: 'GET',
  path: '/api/procedures/catalogue',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 300 })),
    state: Type.Optional(state),
    ...page,
  }),
  answer: Type.Object({
    items: list(Type.Object({ code: Type.String(), name: Type.String(), state, kind, levels: list(level), sectorName: Type.String(), published: Type.Boolean(), retiredOn: Type.Optional(plainDate) })),
    next: Type.Optional(Type.String()),
  }),
})

export const getCatalogueSheet = defineContract({
  id: 'getCatalogueSheet',
  summary: 'Any version of any procedure for control officers; the newest unless a number is given',
  method: 'GET',
  path: '/api/procedures/catalogue/:code',
  params: code,
  query: Type.Object({ number: Type.Optional(Type.Integer({ minimum: 1 })) }),
  answer: procedureView,
})

export const publishProcedureVersion = defineContract({
  id: 'publishProcedureVersion',
  summary: 'Make an announced version public (công khai)',
  method: 'POST',
  path: '/api/procedures/:code/versions/:number/publish',
  params: Type.Object({ code: text(60), number: Type.Integer({ minimum: 1 }) }),
  answer: Type.Object({ publishedAt: instant }),
})

export const retireProcedure = defineContract({
  id: 'retireProcedure',
  summary: 'Retire a procedure from a day on, with reason and legal basis; dossiers under way keep their version',
  method: 'POST',
  path: '/api/procedures/:code/retire',
  params: code,
  body: Type.Object({
    effectiveOn: plainDate,
    reason: Type.String({ minLength: 1, maxLength: 2000 }),
    legalBasis: list(legalBasis),
    replacedByCode: Type.Optional(text(60)),
  }),
  answer: Type.Object({ retiredOn: plainDate }),
})

export const assessServiceLevel = defineContract({
  id: 'assessServiceLevel',
  summary: 'Answer the checklist of wholly online performance; partial needs its reason and legal basis',
  method: 'POST',
  path: '/api/procedures/:code/service-level',
  params: code,
  body: Type.Object({ answers, reason: Type.Optional(Type.String({ maxLength: 2000 })), legalBasis: Type.Optional(list(legalBasis)) }),
  answer: assessment,
})

export const exportOpenDataJson = defineContract({
  id: 'exportOpenDataJson',
  summary: 'The public catalogue as open data, JSON',
  method: 'GET',
  path: '/api/procedures/open-data.json',
  answer: 'bytes',
})

export const exportOpenDataCsv = defineContract({
  id: 'exportOpenDataCsv',
  summary: 'The public catalogue as open data, CSV (UTF-8 with byte order mark)',
  method: 'GET',
  path: '/api/procedures/open-data.csv',
  answer: 'bytes',
})
