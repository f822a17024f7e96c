import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { obligationVi } from './obligation-messages.vi.ts'

export const obligationEn = {
  title: 'Payment obligation',
  amount: 'Amount',
  amount0: 'As the notice says',
  dong: (digits: string) => `${digits.replaceAll('.', ',')} đồng`,
  notice: 'Notice no.',
  until: 'Pay before',
  demandedAt: 'Told at',
  where: 'Where to pay',
  whereText: (unit) => `At the place and account named in the notice (treasury, bank, tax office). If it is not clear, ask ${unit}.`,
  clock: 'From the notice to the proof the clock stands; then what is left of the limit goes on.',
  status: 'Where it stands',
  waiting: 'Waiting for you to pay and send the proof',
  given: 'Proof sent, the office is checking it',
  met: (when) => `Met at ${when}`,
  proofs: 'Proof sent',
  send: 'Send the proof',
  sendTitle: 'Send the proof of payment',
  another: 'Send more proof',
  files: 'Picture or file of the receipt',
  note: 'Note',
} satisfies WordsOf<typeof obligationVi>
