import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { withdrawPageVi } from './withdraw-page-messages.vi.ts'

export const withdrawPageEn = {
  withdrawLead: 'The authority then stops, and it cannot be opened again. To go on you would file a new one.',
  withdrawLeadNotice: 'The office signs the notice that it stops, and with it the dossier is withdrawn; it is not opened again. To try again, file anew.',
  withdrawReason: 'Reason',
  withdrawReasonHint: 'The authority keeps it with the dossier',
  withdrawKeep: 'Do not withdraw, go back',
} satisfies WordsOf<typeof withdrawPageVi>
