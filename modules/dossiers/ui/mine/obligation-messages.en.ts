import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { obligationVi } from './obligation-messages.vi.ts'

export const obligationEn = {
  dong: (digits: string) => `${digits.replaceAll('.', ',')} đồng`,
  waiting: 'Waiting for you to pay and send the proof',
  met: (when) => `Met at ${when}`,
} satisfies WordsOf<typeof obligationVi>
