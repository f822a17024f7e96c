/** Feedback and proposals: what figures need to know of them. */
export { complaintsAbout, dossiersComplainedOf, feedbackFactsOf } from './application/feedback-facts.ts'
export type { FeedbackChanged } from './application/record-item.ts'
