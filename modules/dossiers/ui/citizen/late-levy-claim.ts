import { lateUntilTouched } from '../../../../platform/web/late.ts'
import type { LevyClaimProps } from './levy-claim.tsx'

/** A claim few make, with what keeps it. */
export const lateLevyClaim = lateUntilTouched<LevyClaimProps>({ script: async () => (await import('./levy-claim.tsx')).LevyClaim, fetch: async () => undefined })
