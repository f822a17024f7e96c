import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { phoneVi } from './phone-messages.vi.ts'

export const phoneEn = {
  title: 'Photograph papers for the one-stop official',
  lead: 'Pictures taken here appear at once on the screen of the official who receives you. This telephone needs no sign-in and sees nothing of the dossier.',
  begin: 'Begin',
  howTo: 'Lay the paper flat, in good light, all four corners in view; photograph straight from above, one picture a page.',
  picture: 'Picture of a page',
  send: 'Send this picture',
  sent: (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'} sent. Photograph the next one, or close this page when all are sent.`,
  until: (time: string): string => `You can photograph until ${time}.`,
  noFile: 'No picture was chosen.',
} satisfies WordsOf<typeof phoneVi>
