import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { DRILL_KINDS } from '../../contract.ts'
import { LATENESS, SATISFACTION } from '../../domain/drilling.ts'
import type { qualityDeskVi } from './messages.vi.ts'

type Words = Pick<WordsOf<typeof qualityDeskVi>, 'kinds' | 'kindsOfLateness' | 'atRiskKinds'>

/** What a list behind a component is called: by what was lost there, by what is still lacking. */
export const sayKind = (words: Words, component: string, kind: (typeof DRILL_KINDS)[number]): string => {
  if (kind === 'lost' && (component === LATENESS || component === SATISFACTION)) return words.kindsOfLateness.lost
  return (kind === 'at-risk' ? words.atRiskKinds[component] : undefined) ?? words.kinds[kind]
}
