/** For tests of what changes the keys links are made with. */
export { hashOf, tokenOf } from './application/survey-token.ts'
