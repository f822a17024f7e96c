/** What figures need to know of ratings: only what was shown in groups. */
export { surveyLinkOf } from './application/survey-link.ts'
export { contentmentOf, dissatisfiedOf, type Contentment, type DissatisfiedAsked } from './application/dissatisfied-of.ts'
export { listRatedDevices } from './application/rated-devices.ts'
export { MARK_LIFE_MS } from './domain/device-mark.ts'
