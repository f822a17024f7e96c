/** For the tests of other modules and the journeys: invented people, each form filled in whole and right; a form published as its route does. */
export { publishForm } from './application/publish-form.ts'
export type { FormAnswers } from './domain/form-definition.ts'
export { FILLED } from './testing/filled-forms.ts'
