import type { Proof } from '../../../platform/module.ts'
import { findStepFaults } from '../store/step-faults.view.ts'

export const workflowProof: Proof = { name: 'workflow: one open step per running subject', find: ({ tx }) => findStepFaults(tx) }
