/** What figures need to know of ratings: only what was shown in groups. */
export { surveyLinkOf } from './application/survey-link.ts'
export { contentmentOf, dissatisfiedOf, type Contentment, type DissatisfiedAsked } from './application/dissatisfied-of.ts'
export { listRatedDevices } from './application/rated-devices.ts'
/** A share with how far it may be off (Wilson, 95 %). */
export { estimate } from './domain/margin.ts'
export { MARK_LIFE_MS } from './domain/device-mark.ts'
