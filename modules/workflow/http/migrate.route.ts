import { ok, refuse } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import type { Work } from '../../../platform/work.ts'
import { migrateRunning, previewMigration } from '../application/migrate-running.ts'
import { showGraph } from '../application/show-graphs.ts'
import * as contract from '../contract.ts'
import { labelsOf, sayMigrationFault } from '../domain/graph-fault-words.ts'
import type { BilingualName } from '../domain/step-graph.ts'
import { migrationWords } from './refusal-words.ts'

type Labels = { readonly before: (code: string) => BilingualName; readonly after: (code: string) => BilingualName }

const labelsFor = async (work: Work, { code, from, to }: { readonly code: string; readonly from: number; readonly to: number }): Promise<Labels> => {
  const plain = (step: string): BilingualName => ({ vi: step, en: step })
  const [before, after] = [await showGraph(work, { code, version: from }), await showGraph(work, { code, version: to })]
  return { before: before.ok ? labelsOf(before.value.graph) : plain, after: after.ok ? labelsOf(after.value.graph) : plain }
}

export const previewWorkflowMigrationRoute = defineRoute({
  contract: contract.previewWorkflowMigration,
  permission: { may: 'change', on: 'workflow' },
  audit: { event: false, because: 'counts and steps only; nothing changes' },
  repeatable: 'it only looks',
  refusals: migrationWords,
  handle: async (work, { params: { code }, body }) => {
    const preview = await previewMigration(work, { code, ...body })
    if (!preview.ok) return preview.refusal.kind === 'migration-unsound' ? refuse({ kind: 'migration-unsound', saidVi: '', saidEn: '' }) : refuse(preview.refusal)
    const { before, after } = await labelsFor(work, { code, ...body })
    return ok({
      ...preview.value,
      lines: preview.value.lines.map(({ subjects, open, waiting, faults }) => ({
        subjects,
        waiting,
        open: open.map(({ step, to }) => ({ step, to, name: before(step), toName: after(to) })),
        faults: faults.map((fault) => sayMigrationFault(fault, before)),
      })),
    })
  },
})

export const migrateWorkflowRoute = defineRoute({
  contract: contract.migrateWorkflow,
  permission: { may: 'change', on: 'workflow' },
  audit: { event: 'workflow.running-migrated', about: ({ params, body }) => ({ thing: 'workflow', thingId: `${params.code} v${body.from} → v${body.to}` }) },
  refusals: migrationWords,
  handle: async (work, { params: { code }, body }) => {
    const moved = await migrateRunning(work, { code, ...body })
    if (moved.ok) return moved
    if (moved.refusal.kind !== 'migration-unsound') return refuse(moved.refusal)
    const { before } = await labelsFor(work, { code, ...body })
    const words = moved.refusal.faults.map((fault) => sayMigrationFault(fault, before))
    return refuse({ kind: 'migration-unsound', saidVi: words.map(({ vi }) => vi).join(' '), saidEn: words.map(({ en }) => en).join(' ') })
  },
})
