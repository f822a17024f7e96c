import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { withdrawVi } from './withdraw-messages.vi.ts'

export const withdrawEn = {
  withdraw: 'Withdraw the dossier',
  withdrawDecided: 'It is decided already, so it can no longer be withdrawn. If you do not need the result, you need not fetch it; if you disagree, complain to the authority that decided.',
  takeBack: 'Do not withdraw after all',
  withdrawNotOwn: 'Only the applicant or who handed it in can withdraw it.',
} satisfies WordsOf<typeof withdrawVi>
