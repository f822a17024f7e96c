/** What figures need to know of ratings: only what was shown in groups. */
export { surveyPathOf } from './application/survey-token.ts'
export { dissatisfiedOf, type DissatisfiedAsked } from './application/dissatisfied-of.ts'
