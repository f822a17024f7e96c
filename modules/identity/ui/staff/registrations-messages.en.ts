import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { registrationsVi } from './registrations-messages.vi.ts'

export const registrationsEn = {
  title: 'Business registrations',
  lead: 'These dossiers are resolved in the national system of business registration. Here they are only looked up to answer people: each look-up is written down, who filed is not taken.',
  one: 'One dossier',
  receiptNumber: 'Number of the receipt',
  find: 'Look up',
  many: 'Dossiers received on these days',
  from: 'First day',
  to: 'Last day',
  list: 'List them',
  unit: 'Ask as',
  kind: 'Kind',
  enterprise: 'Enterprise',
  state: 'State',
  received: 'Received',
  promised: 'Promised',
  supplemented: 'Supplemented',
  approved: 'Approved',
  late: 'Past its day, not approved',
  found: (count) => `${count} dossiers`,
  none: 'The system of business registration has no such dossier. Compare the number of the receipt or the days.',
  several: 'Several dossiers bear this number, so none is shown. Compare the receipt with whoever filed.',
  down: 'The business register cannot answer now; the administrator was told the cause. Try again later, or have people look it up on the national portal of business registration.',
} satisfies WordsOf<typeof registrationsVi>
