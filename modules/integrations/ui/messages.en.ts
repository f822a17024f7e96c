import type { WordsOf } from '../../../platform/web/messages.ts'
import type { integrationsVi } from './messages.vi.ts'

export const integrationsEn = {
  title: 'Messages to the outside',
  lead: 'Each act writes its message together with itself; messages leave later, in the order of their dossier.',
  waiting: 'On their way',
  nothing: 'No message is waiting',
  receiver: 'Receiver',
  receivers: { 'national-portal': 'National Public Service Portal', 'national-procedure-database': 'National database of procedures', 'national-portal-figures': 'National portal: figures and ratings of a month', notices: 'Notices (by channel)', email: 'E-mail', sms: 'SMS', zalo: 'Zalo', 'zalo-reports': 'Asking Zalo whether it arrived', post: 'The post' },
  notConnected: (name: string, count: number) => `${name}: not connected, ${count} messages wait for the connection`,
  connected: (name: string, count: number) => `${name}: ${count} messages on their way`,
  noCode: 'No code yet',
  dossier: 'Dossier, matter',
  subjects: { figures: (month: string) => `Figures of dossiers, ${month}`, ratings: (month: string) => `Ratings, ${month}`, decision: 'Decision announcing procedures', notice: 'A notice', other: 'Something else' },
  position: 'Position',
  state: 'State',
  states: { waiting: 'Waiting', 'waiting-for-connection': 'Waiting for connection', delivered: 'Delivered', dead: 'Given up' },
  attempts: 'Attempts',
  since: 'Written at',
  fault: 'Last fault',
  retry: 'Send again',
  showAll: 'Show delivered ones too',
  showOpen: 'Show only what has not arrived',
} satisfies WordsOf<typeof integrationsVi>
