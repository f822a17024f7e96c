/** Feedback and proposals: what figures need to know of them. */
export { countFeedbackDue, feedbackCodesKnown, listFeedbackByIds, listFeedbackDue, type FeedbackDue } from './application/feedback-due.ts'
export { feedbackOfPerson } from './application/kept-of-person.ts'
export { complaintsAbout, dossiersComplainedOf, listComplainedDossiers, feedbackFactsOf } from './application/feedback-facts.ts'
export { filesOfFeedback } from './application/used-files.ts'
export { takeUpRating, type RatingSaid } from './application/take-up-rating.ts'
export type { FeedbackChanged } from './application/record-item.ts'
