/** What figures need to know of ratings: only what was shown in groups. */
export { dissatisfiedOf, type DissatisfiedAsked } from './application/dissatisfied-of.ts'
