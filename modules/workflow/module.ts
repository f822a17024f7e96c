import type { Module } from '../../platform/module.ts'
import { publishGraph } from './application/publish-graph.ts'
import * as graphs from './http/graphs.route.ts'
import * as migrating from './http/migrate.route.ts'
import { FOUR_STEP_GRAPH } from './domain/four-step-graph.ts'
import { timerJobs } from './application/fire-timers.ts'
import { loadOwnGraphs } from './application/load-own-graphs.ts'
import { workflowProof } from './application/workflow-proof.ts'

export const workflowModule = (): Module => ({
  name: 'workflow',
  routes: [...Object.values(graphs), ...Object.values(migrating)],
  jobs: timerJobs,
  seedDemo: loadOwnGraphs,
  proofs: [workflowProof],
  seed: async (work) => {
    const published = await publishGraph(work, FOUR_STEP_GRAPH)
    if (!published.ok) throw new Error(`the four-step graph could not be published: ${JSON.stringify(published.refusal)}`)
  },
})
