import { keptWhileUnchanged } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import { listQualityFacts, type QualityAsked, type QualityFacts } from '../store/quality-facts.view.ts'

/** What the quality index asks of the public catalogue on a day, as known now or at the end of a past day. */
export const qualityFactsOn = (work: Work, asked: QualityAsked): Promise<readonly QualityFacts[]> =>
  keptWhileUnchanged(work.tx, { schema: 'procedures', key: `quality facts ${asked.on} ${asked.knownAt ?? ''}`, alsoOutside: true }, () => listQualityFacts(work.tx, asked))
