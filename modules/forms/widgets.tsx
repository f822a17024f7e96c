/** Parts other modules' screens may embed: a form to fill, its answers read from a post, answers as frozen. */
export { AnswerRecordSummary } from './ui/answer-record-summary.tsx'
export { FormFields } from './ui/form-fields.tsx'
export { changeRows } from './ui/change-rows.ts'
export { readAnswers } from './ui/read-answers.ts'
export { AskedQuestions } from './ui/asked-questions.tsx'
export { readAsked } from './ui/read-asked.ts'
export { sayAnswers } from './ui/say-answers.ts'
export { trimAreas } from './ui/trim-areas.ts'
