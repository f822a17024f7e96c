/** For tests of modules that hear feedback. */
export { classify, draftAnswer } from './application/act-on-item.ts'
export { sendFeedback } from './application/send-feedback.ts'
export { showItem } from './application/show-items.ts'
