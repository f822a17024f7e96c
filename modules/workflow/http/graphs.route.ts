import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { parsePlainDate, plainDateAt } from '../../../kernel/plain-date.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { publishDraft, type PublishGraph } from '../application/publish-graph.ts'
import { discardDraft, exportBpmn, faultsInWords, importBpmn, listGraphs, showGraph } from '../application/show-graphs.ts'
import * as contract from '../contract.ts'
import { approvalView, graphView } from './graph-view.ts'
import { importWords, notThereWords, publishWords, type PublishSaid } from './refusal-words.ts'

const READING = { audit: { event: false, because: 'workflows are public rules; no personal data' } } as const

export const listWorkflowGraphsRoute = defineRoute({
  contract: contract.listWorkflowGraphs,
  permission: { may: 'list', on: 'workflow' },
  ...READING,
  refusals: {},
  handle: async (work) => ok({ items: (await listGraphs(work)).map(({ newest, ...line }) => ({ ...line, ...(newest ? approvalView(newest) : {}) })) }),
})

export const getWorkflowGraphRoute = defineRoute({
  contract: contract.getWorkflowGraph,
  permission: { may: 'read', on: 'workflow' },
  ...READING,
  refusals: notThereWords,
  handle: async (work, { params, query }) => {
    const shown = await showGraph(work, { ...params, ...query })
    return shown.ok ? ok(graphView(shown.value)) : shown
  },
})

export const exportWorkflowGraphRoute = defineRoute({
  contract: contract.exportWorkflowGraph,
  permission: { may: 'read', on: 'workflow' },
  ...READING,
  refusals: notThereWords,
  handle: async (work, { params, query }, reply) => {
    const written = await exportBpmn(work, { ...params, ...query })
    if (!written.ok) return written
    reply.asFile('application/xml', `${params.code}.bpmn`)
    return ok(new TextEncoder().encode(written.value))
  },
})

/** One megabyte over the largest file the reader takes, so that its own words are heard. */
const LARGEST_UPLOAD = 3 * 1024 * 1024

export const importWorkflowGraphRoute = defineRoute({
  contract: contract.importWorkflowGraph,
  permission: { may: 'draft', on: 'workflow' },
  audit: { event: 'workflow.draft-imported', about: (_input, answer) => ({ thing: 'workflow', thingId: answer.code }) },
  refusals: importWords,
  bodyLimit: LARGEST_UPLOAD,
  handle: (work, { body }) => importBpmn(work, body),
})

/** What is wrong goes out in the words people know the steps by. */
const publishInWords = async (work: Work, code: string, publication: PublishGraph): Promise<Outcome<{ version: number }, PublishSaid>> => {
  const published = await publishDraft(work, code, publication)
  if (published.ok) return published
  if (published.refusal.kind !== 'graph-unsound') return refuse(published.refusal)
  const draft = await showGraph(work, { code, draft: true })
  const words = draft.ok ? faultsInWords(draft.value.graph, published.refusal.faults) : []
  return refuse({ kind: 'graph-unsound', saidVi: words.map(({ vi }) => vi).join(' '), saidEn: words.map(({ en }) => en).join(' ') })
}

export const publishWorkflowGraphRoute = defineRoute({
  contract: contract.publishWorkflowGraph,
  permission: { may: 'publish', on: 'workflow' },
  audit: { event: 'workflow.version-published', about: ({ params }, answer) => ({ thing: 'workflow', thingId: `${params.code} v${answer.version}` }) },
  refusals: publishWords,
  handle: async (work, { params: { code }, body }) => {
    const [validFrom, validUntil] = [body.validFrom, body.validUntil].map((day) => (day === undefined ? undefined : parsePlainDate(day)))
    const publication: PublishGraph = {
      approval: { number: body.number, decidedOn: parsePlainDate(body.decidedOn) ?? plainDateAt(work.now), ...(body.decidedBy === undefined ? {} : { decidedBy: body.decidedBy }) },
      ...(validFrom ? { validFrom } : {}),
      ...(validUntil ? { validUntil } : {}),
      ...(body.hours === undefined ? {} : { limit: { unit: 'hour', quantity: body.hours } }),
      ...(work.actor.kind === 'staff' ? { publishedBy: work.actor.officialId } : {}),
    }
    return publishInWords(work, code, publication)
  },
})

export const discardWorkflowDraftRoute = defineRoute({
  contract: contract.discardWorkflowDraft,
  permission: { may: 'draft', on: 'workflow' },
  audit: { event: 'workflow.draft-discarded', about: ({ params }) => ({ thing: 'workflow', thingId: params.code }) },
  refusals: {},
  handle: async (work, { params }) => {
    await discardDraft(work, params.code)
    return ok({})
  },
})
