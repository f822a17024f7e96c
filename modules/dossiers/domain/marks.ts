// NĐ 61/2018 article 26: what is new in one's work is seen before it is opened.
import type { OfficialId } from '../../../kernel/ids.ts'
import type { DossierEvent } from './event.ts'

/** What a list says of a dossier beside its date. */
export type Mark = 'unseen' | 'changed' | 'supplement-given' | 'sent-back' | 'opinion-given'

export type Passed = { readonly version: number; readonly type: DossierEvent['type']; readonly officialId?: OfficialId }

export type MarkFacts = { readonly passed: readonly Passed[]; readonly state: string; /** The version this official saw last. */ readonly seen?: number; readonly officialId: OfficialId }

const isLast = (passed: readonly Passed[], type: Passed['type'], ...among: readonly Passed['type'][]): boolean =>
  passed.findLast((each) => each.type === type || among.includes(each.type))?.type === type

/** Standing facts first, then what is only news to this official. */
export const marksOf = ({ passed, state, seen, officialId }: MarkFacts): readonly Mark[] => {
  const news = passed.filter(({ version, officialId: by }) => version > (seen ?? 0) && by !== officialId)
  const given = state === 'supplement-requested' && isLast(passed, 'SupplementGiven', 'SupplementAccepted', 'SupplementRequested')
  const back = state === 'examining' && isLast(passed, 'DossierSentBack', 'ApprovalRequested')
  const answered = news.some(({ type }) => type === 'OpinionGiven' || type === 'BranchAnswered')
  return [
    ...(seen === undefined ? (['unseen'] as const) : []),
    ...(given ? (['supplement-given'] as const) : []),
    ...(back ? (['sent-back'] as const) : []),
    ...(answered ? (['opinion-given'] as const) : []),
    ...(seen !== undefined && news.length > 0 && !given && !back && !answered ? (['changed'] as const) : []),
  ]
}
