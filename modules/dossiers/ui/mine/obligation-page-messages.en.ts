import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { obligationPageVi } from './obligation-page-messages.vi.ts'

export const obligationPageEn = {
  title: 'Payment obligation',
  amount: 'Amount',
  amount0: 'As the notice says',
  notice: 'Notice no.',
  until: 'Pay before',
  demandedAt: 'Told at',
  where: 'Where to pay',
  whereText: (unit) => `At the place and account named in the notice (treasury, bank, tax office). If it is not clear, ask ${unit}.`,
  clock: 'From the notice to the proof the clock stands; then what is left of the limit goes on.',
  status: 'Where it stands',
  given: 'Proof sent, the office is checking it',
  proofs: 'Proof sent',
  send: 'Send the proof',
  sendTitle: 'Send the proof of payment',
  another: 'Send more proof',
  files: 'Picture or file of the receipt',
  note: 'Note',
} satisfies WordsOf<typeof obligationPageVi>
