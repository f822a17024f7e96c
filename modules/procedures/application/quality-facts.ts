import { keptWhileUnchanged } from '../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../platform/work.ts'
import { listQualityFacts, listRetiredSectors, type QualityAsked, type QualityFacts, type SectorOfCode } from '../store/quality-facts.view.ts'

/** What the quality index asks of the public catalogue on a day, as known now or at the end of a past day. */
export const qualityFactsOn = (work: Work, asked: QualityAsked): Promise<readonly QualityFacts[]> =>
  keptWhileUnchanged(work.tx, { schema: 'procedures', key: `quality facts ${asked.on} ${asked.knownAt ?? ''}`, alsoOutside: true }, () => listQualityFacts(work.tx, asked))

/** Of what sector each abolished procedure was: its dossiers count there still. */
export const retiredSectors = (work: Work): Promise<readonly SectorOfCode[]> => keptWhileUnchanged(work.tx, { schema: 'procedures', key: 'sectors of the abolished', alsoOutside: true }, () => listRetiredSectors(work.tx))
