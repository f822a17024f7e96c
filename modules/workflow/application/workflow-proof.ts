import type { Proof } from '../../../platform/module.ts'
import { findStepFaults } from '../store/step-faults.view.ts'

export const workflowProof: Proof = { name: 'workflow: open steps where they belong', find: ({ tx }) => findStepFaults(tx) }
