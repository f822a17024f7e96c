/** For tests of modules that hear feedback. */
export { classify, draftAnswer, publishAnswer } from './application/act-on-item.ts'
export { contest } from './application/sender-acts.ts'
export { sendFeedback } from './application/send-feedback.ts'
export { showItem } from './application/show-items.ts'
