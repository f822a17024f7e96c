import type { SentForm } from '../../../platform/web/form.ts'
import type { BodyOf } from '../../../platform/web/contract.ts'
import type { rateDossier } from '../contract.ts'

export const QUESTION_KEYS = ['overall', 'time', 'contacts', 'agencies', 'attitude'] as const

/** What a form of the questionnaire sends: only what was chosen. */
export const readScores = (form: SentForm): Pick<BodyOf<typeof rateDossier>, 'scores' | 'words' | 'wantsAnswer'> => {
  const words = form.text('words')
  return {
    scores: Object.fromEntries(QUESTION_KEYS.flatMap((key) => (form.text(key) === undefined ? [] : [[key, Number(form.text(key))]]))),
    ...(words ? { words } : {}),
    ...(form.text('wantsAnswer') ? { wantsAnswer: true } : {}),
  }
}
