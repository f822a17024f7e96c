// NĐ 45/2020 article 11: where to hand in and in which case are kept as answers are: an older page does not write over what was chosen since.
import type { UnitId } from '../../../kernel/ids.ts'
import { mergeAnswers, type AnswerChange, type AnswerConflict } from './draft-conflict.ts'
import type { DraftChange, FilingDraft, FilingPlace } from './filing-draft.ts'

type Choices = { readonly [K in 'place' | 'caseKey']?: DraftChange[K] | undefined }

/** Beside the forms, under a name no form bears. */
const CHOICES = 'choices'

const textOf = ({ receivingUnitId, resolvingUnitId }: FilingPlace): string => `${receivingUnitId}.${resolvingUnitId}`

const placeOf = (text = ''): FilingPlace | undefined => {
  const [receivingUnitId, resolvingUnitId] = text.split('.')
  return receivingUnitId && resolvingUnitId ? { receivingUnitId: receivingUnitId as UnitId, resolvingUnitId: resolvingUnitId as UnitId } : undefined
}

const textsOf = ({ place, caseKey }: Choices): Readonly<Record<string, string>> => ({
  ...(place === undefined ? {} : { place: place === null ? '' : textOf(place) }),
  ...(caseKey === undefined ? {} : { caseKey: caseKey ?? '' }),
})

/** Answers and choices of one change, question by question and choice by choice. */
export const mergeDraft = (before: FilingDraft, { choices, ...change }: AnswerChange & { readonly choices: Choices }): { readonly draft: FilingDraft; readonly conflicts: readonly AnswerConflict[] } => {
  const given = textsOf(choices)
  const answered = Object.keys(given).length === 0 ? change.answers : { ...change.answers, [CHOICES]: given }
  const merged = mergeAnswers({ ...before, answers: { ...before.answers, [CHOICES]: textsOf(before) } }, { ...change, answers: answered })
  const { place: _place, caseKey: _case, ...rest } = merged.draft
  const { [CHOICES]: _choices, ...answers } = merged.draft.answers
  const chosen: Readonly<Record<string, string>> = merged.draft.answers[CHOICES] ?? {}
  const place = placeOf(chosen['place'])
  return { draft: { ...rest, answers, ...(place ? { place } : {}), ...(chosen['caseKey'] ? { caseKey: chosen['caseKey'] } : {}) }, conflicts: merged.conflicts }
}
