import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { ratingVi } from './messages.vi.ts'

export const ratingEn = {
  title: 'Rate how your dossier was settled',
  lead: 'Less than 20 seconds. Only the first question must be answered.',
  anonymous: 'Officials do not learn who answered. Results appear only from five ratings together.',
  device: 'This browser keeps a random mark for 24 hours, so that ratings from one device can be counted; it is tied to no person, dossier or answer.',
  words: 'Anything else',
  wordsHint: 'Write no identity or phone number; if there is one, it is hidden.',
  wantsAnswer: 'I want an answer',
  wantsAnswerHint: 'Only if you tick this, your words become feedback in the applicant’s name and are answered in time; the code to follow it comes by notice.',
  send: 'Send rating',
  thanks: 'Your rating was received. Thank you!',
  answered: 'This dossier was rated already. Only the first rating counts; there is nothing more to do.',
  ended: 'This questionnaire has ended. You can still send feedback.',
  start: 'Back to the start',
  otherLanguage: 'Tiếng Việt',
} satisfies WordsOf<typeof ratingVi>
