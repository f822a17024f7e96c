import { Type, type TSchema } from 'typebox'
import { defineContract } from '../../platform/web/contract.ts'

const list = <T extends TSchema>(item: T) => Type.Immutable(Type.Array(item))
const oneOf = <const T extends string[]>(words: readonly [...T]) => Type.Enum(words)
const text = (maxLength = 300) => Type.String({ maxLength })
const plainDate = Type.String({ format: 'date', description: 'YYYY-MM-DD' })
const said = Type.Object({ vi: Type.String(), en: Type.String() })
const code = Type.Object({ code: text(100) })
const version = Type.Integer({ minimum: 1 })

const approval = Type.Object({ number: Type.String(), decidedOn: plainDate, decidedBy: Type.Optional(Type.String()) })
const publication = { approval: Type.Optional(approval), validFrom: Type.Optional(plainDate), validUntil: Type.Optional(plainDate) }

/** `done`: what people do there, and where it leads. `who`: party and role; absent where nobody works. */
const node = Type.Object({
  code: Type.String(),
  kind: oneOf(['work', 'split', 'join', 'choice', 'automatic', 'call', 'end']),
  name: said,
  stage: Type.Optional(Type.String()),
  party: Type.Optional(said),
  role: Type.Optional(Type.String()),
  limit: Type.Optional(said),
  lead: Type.Optional(said),
  effect: Type.Optional(Type.String()),
  graph: Type.Optional(Type.String()),
  timers: list(said),
  ways: list(Type.Object({ to: Type.String(), toName: said, name: said, needs: list(Type.String()), back: Type.Boolean() })),
  column: Type.Optional(Type.Integer()),
  row: Type.Optional(Type.Integer()),
})

const publishedVersion = Type.Object({ version, publishedAt: Type.String(), running: Type.Integer(), ...publication })

export const listWorkflowGraphs = defineContract({
  id: 'listWorkflowGraphs',
  summary: 'Every step graph with its newest version, how many subjects run on it, and whether a draft waits',
  method: 'GET',
  path: '/api/workflow/graphs',
  answer: Type.Object({ items: list(Type.Object({ code: Type.String(), name: said, version: Type.Optional(version), running: Type.Integer(), hasDraft: Type.Boolean(), outrun: Type.Boolean({ description: 'a procedure was shortened since: the steps need more time than it promises' }), ...publication })) }),
})

export const getWorkflowGraph = defineContract({
  id: 'getWorkflowGraph',
  summary: 'A published graph or its draft: nodes with their place in a drawing, versions, faults and remarks in words',
  method: 'GET',
  path: '/api/workflow/graphs/:code',
  params: code,
  query: Type.Object({ version: Type.Optional(version), draft: Type.Optional(Type.Boolean()) }),
  answer: Type.Object({
    code: Type.String(),
    name: said,
    version,
    draft: Type.Boolean(),
    hasDraft: Type.Boolean(),
    start: Type.String(),
    columns: Type.Integer(),
    rows: Type.Integer(),
    nodes: list(node),
    versions: list(publishedVersion),
    faults: list(said),
    remarks: list(said),
    outrun: list(said),
  }),
})

export const importWorkflowGraph = defineContract({
  id: 'importWorkflowGraph',
  summary: 'Keep a BPMN 2.0 file as the draft of a graph; tells what could not be carried over and what keeps it from being published',
  method: 'POST',
  path: '/api/workflow/imports',
  body: 'bytes',
  answer: Type.Object({ code: Type.String(), faults: list(said), remarks: list(said) }),
})

export const exportWorkflowGraph = defineContract({
  id: 'exportWorkflowGraph',
  summary: 'A graph as a BPMN 2.0 file',
  method: 'GET',
  path: '/api/workflow/graphs/:code/bpmn',
  params: code,
  query: Type.Object({ version: Type.Optional(version), draft: Type.Optional(Type.Boolean()) }),
  answer: 'bytes',
})

export const publishWorkflowGraph = defineContract({
  id: 'publishWorkflowGraph',
  summary: 'Publish the draft of a graph as its next version, with the decision that approves it; the limits of the procedures that run on it are always checked, `hours` besides: working hours of a procedure that does not name it yet',
  method: 'POST',
  path: '/api/workflow/graphs/:code/publish',
  params: code,
  body: Type.Object({
    number: Type.String({ minLength: 1, maxLength: 100 }),
    decidedOn: plainDate,
    decidedBy: Type.Optional(text()),
    validFrom: Type.Optional(plainDate),
    validUntil: Type.Optional(plainDate),
    hours: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 10_000 })),
  }),
  answer: Type.Object({ version }),
})

export const discardWorkflowDraft = defineContract({
  id: 'discardWorkflowDraft',
  summary: 'Throw the draft of a graph away; published versions stay',
  method: 'POST',
  path: '/api/workflow/graphs/:code/discard',
  params: code,
  answer: Type.Object({}),
})

const mapping = Type.Record(text(100), text(100))

export const previewWorkflowMigration = defineContract({
  id: 'previewWorkflowMigration',
  summary: 'Where each running subject of a version would land on another, and what stands against it; changes nothing',
  method: 'POST',
  path: '/api/workflow/graphs/:code/migration-previews',
  params: code,
  body: Type.Object({ from: version, to: version, mapping }),
  answer: Type.Object({
    subjects: Type.Integer(),
    possible: Type.Boolean(),
    lines: list(Type.Object({ subjects: Type.Integer(), open: list(Type.Object({ step: Type.String(), name: said, to: Type.String(), toName: said })), waiting: list(Type.String()), faults: list(said) })),
  }),
})

export const migrateWorkflow = defineContract({
  id: 'migrateWorkflow',
  summary: 'Move every running subject of a version to another by a mapping of steps: all or none',
  method: 'POST',
  path: '/api/workflow/graphs/:code/migrations',
  params: code,
  body: Type.Object({ from: version, to: version, mapping, reason: Type.String({ minLength: 1, maxLength: 1000 }) }),
  answer: Type.Object({ moved: Type.Integer() }),
})
