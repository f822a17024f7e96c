import type { Module } from '../../platform/module.ts'
import { publishGraph } from './application/publish-graph.ts'
import { FOUR_STEP_GRAPH } from './domain/four-step-graph.ts'
import { workflowProof } from './application/workflow-proof.ts'

export const workflowModule = (): Module => ({
  name: 'workflow',
  routes: [],
  proofs: [workflowProof],
  seed: async (work) => {
    const published = await publishGraph(work, FOUR_STEP_GRAPH)
    if (!published.ok) throw new Error(`the four-step graph could not be published: ${JSON.stringify(published.refusal)}`)
  },
})
