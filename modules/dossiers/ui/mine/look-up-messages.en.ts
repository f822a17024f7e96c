import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { lookUpVi } from './look-up-messages.vi.ts'

export const lookUpEn = {
  code: 'Dossier code',
  title: 'Look up a dossier',
  lead: 'Enter the code printed on the slip, or scan the QR code there. No sign-in; only code and degree of completion are shown.',
  hint: 'For example H46.51.001-250211-0007',
  completion: 'Degree of completion',
  completionOf: (done, of) => `${done}/${of} steps`,
  steps: { '0': 'Waiting to be received', '1': 'Accepted, being worked on', '2': 'Waiting for approval', '3': 'Decided, result being returned', '4': 'Ended' },
  more: 'Sign in to see your own dossier in full',
  why: 'Why is nothing more shown?',
  whyText: 'Anybody with the code can look it up, so name, content and result are shown only to the applicant after signing in.',
} satisfies WordsOf<typeof lookUpVi>
