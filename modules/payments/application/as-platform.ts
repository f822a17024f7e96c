import type { Work } from '../../../platform/work.ts'

/** What a platform or a bank says is written down in its name, whoever carried it here. */
export const asPlatform = (work: Work): Work => ({ ...work, actor: { kind: 'system', process: 'payment-platform' } })
