import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { withdrawPageVi } from './withdraw-page-messages.vi.ts'

export const withdrawPageEn = {
  withdrawLead: 'The authority then stops, and it cannot be opened again. To go on you would file a new one.',
  withdrawLeadNotice: 'The office signs the notice that it stops, and with it the dossier is withdrawn; it is not opened again. To try again, file anew.',
  takeBackLead: (at: string): string => `You asked to withdraw at ${at}; the notice is not signed yet, so you can still go on. The work continues and the promised date stays.`,
  takeBackReason: 'A message to the authority',
  takeBackKeep: 'Still withdraw, go back',
  withdrawReason: 'Reason',
  withdrawReasonHint: 'The authority keeps it with the dossier',
  withdrawKeep: 'Do not withdraw, go back',
} satisfies WordsOf<typeof withdrawPageVi>
