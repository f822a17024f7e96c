/** Feedback and proposals: what figures need to know of them. */
export { dossiersComplainedOf, feedbackFactsOf } from './application/feedback-facts.ts'
export type { FeedbackChanged } from './application/record-item.ts'
