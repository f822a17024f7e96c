import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { frameVi } from './frame-messages.vi.ts'

export const frameEn = {
  home: 'Home',
  title: 'My dossiers',
  waits: {
    supplement: (items) => `${items} items to supplement`,
    supplementUntil: (when) => `Answer before ${when}`,
    supplementLate: (when) => `The time to answer ended at ${when}. You can still send it while the dossier is not discontinued; do it now.`,
    supplementGo: 'Supplement the dossier',
    obligation: (amount) => (amount === '' ? 'A payment obligation to meet' : `${amount} to pay`),
    obligationUntil: (when) => `Pay before ${when}`,
    obligationLate: (when) => `The time to pay ended at ${when}. Pay and send the proof now.`,
    proofGiven: 'Proof sent, the office is checking it.',
    obligationGo: 'See it and send proof',
    result: 'The result is ready',
    resultBy: { electronic: 'Download it and say that you have it', counter: 'Fetch it at the desk', post: 'The post will bring it to your address' },
    resultGo: 'See the result',
  },
  back: 'Back to the dossier',
} satisfies WordsOf<typeof frameVi>
