/** How screens that fill in a draft post its files. */
export { formFileField } from './ui/form-files.tsx'
export { keepFormFiles } from './ui/keep-form-files.ts'
export { fileFieldName, removeAsked, uploadChosen } from './ui/draft-posts.ts'
/** What the state holds already: offered beside each component, used by one press. */
export { ReusedPapers, ReuseOffers } from './ui/reuse-offers.tsx'
export { reuseAsked } from './ui/reuse-posts.ts'
export type { Offers } from './ui/reuse-words.ts'
/** How they keep each answer as it is left, and tell two devices apart. */
export { conflictProblem } from './ui/conflict-problem.ts'
export { ConflictChoice } from './ui/draft-conflict.tsx'
export { DraftKeepingStatus } from './ui/citizen/draft-keeping-status.tsx'
export { readBasis } from './ui/read-basis.ts'
export { useKeepDraft } from './ui/citizen/use-keep-draft.ts'
/** Which field of a form a refused act is about. */
export { atField } from './ui/staff/acts/at-field.ts'
/** How they ask a national register for a draft and show what came of it. */
export { askRegisterPressed } from './ui/ask-register.ts'
export { besideRegistered, RegisterPanel } from './ui/register-panel.tsx'
