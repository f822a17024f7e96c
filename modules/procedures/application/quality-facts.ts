import type { PlainDate } from '../../../kernel/plain-date.ts'
import { keptWhileUnchanged } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import { listQualityFacts, type QualityFacts } from '../store/quality-facts.view.ts'

/** What the quality index asks of the public catalogue on a day. */
export const qualityFactsOn = (work: Work, on: PlainDate): Promise<readonly QualityFacts[]> =>
  keptWhileUnchanged(work.tx, { schema: 'procedures', key: `quality facts ${on}` }, () => listQualityFacts(work.tx, on))
