/** Feedback and proposals: what figures need to know of them. */
export { listFeedbackDue, type FeedbackDue } from './application/feedback-due.ts'
export { complaintsAbout, dossiersComplainedOf, listComplainedDossiers, feedbackFactsOf } from './application/feedback-facts.ts'
export type { FeedbackChanged } from './application/record-item.ts'
