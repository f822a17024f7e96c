import type { WordsOf } from '../../../platform/web/messages.ts'
import type { registersVi } from './registers-messages.vi.ts'

export const registersEn = {
  title: 'National registers',
  lead: 'Look-ups go through the provincial bus. While a register does not answer, the counter and citizens go on with papers; here each cause is one line until it answers again.',
  week: 'The last seven days',
  register: 'Register',
  registers: { population: 'Population database', business: 'Business register', 'personal-store': 'National personal store' },
  state: 'State',
  connected: 'Connected',
  notConnected: 'Not connected',
  failing: 'Not answering',
  ends: { found: 'Found', kept: 'Answer kept before', 'no-match': 'No match', several: 'Several records', down: 'No answer', cut: 'Cut off' },
  alert: (register: string, cause: string) => `${register}: ${cause}`,
  since: (first: string, last: string, times: number) => `Since ${first}, last at ${last}, ${times} times.`,
  otherCause: (cause: string) => `does not answer (${cause})`,
  causes: {
    unreachable: 'the bus cannot be reached; look at the address, the line, the firewall',
    'no-answer': 'takes too long to answer; tell whoever runs the bus',
    'credentials-refused': 'the bus does not accept our consumer key and secret; check POPULATION_REGISTER_URL, BUSINESS_REGISTER_URL and PERSONAL_STORE_URL',
    'not-let-in': 'a token just given is refused; check what our application may do on the bus, and access and partner in the address',
    'answer-not-understood': 'the answer has another shape (a maintenance page perhaps, or cut short)',
    'answer-about-another': 'the answer is about somebody else and was dropped; tell whoever runs the bus at once',
    'signature-wrong': 'the answer bears a wrong signature and was dropped; check the key (verify) of PERSONAL_STORE_URL and tell whoever runs the store at once',
    'soap-fault': 'the service answers with a fault; check the integration code and the code of officials',
    'status-503': 'the service is out of order (503)',
  },
} satisfies WordsOf<typeof registersVi>
