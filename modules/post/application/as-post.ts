import type { Work } from '../../../platform/work.ts'

/** What the post says is written down in its name, whoever carried it here. */
export const asPost = (work: Work): Work => ({ ...work, actor: { kind: 'system', process: 'post' } })
