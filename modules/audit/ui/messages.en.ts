import type { WordsOf } from '../../../platform/web/messages.ts'
import { trailNamesEn } from './trail-names.en.ts'
import { trailThingsEn } from './trail-things.en.ts'
import type { auditVi } from './messages.vi.ts'

export const auditEn = {
  title: 'Audit trail',
  lead: 'Who did or read what, when and what for. Nobody can change or erase it; reading it is recorded too.',
  when: 'When',
  event: 'Event',
  who: 'Who',
  thing: 'Thing',
  purpose: 'Purpose',
  people: 'People concerned',
  peopleCount: (count) => `${count} people`,
  address: 'Network address',
  filters: 'Filter',
  filterEvent: 'Event code',
  filterActor: 'Id of who acted',
  filterPerson: 'Id of who was read',
  filterThing: 'Id of the thing',
  filterHint: 'The id (UUID) shown in the table.',
  apply: 'Filter',
  none: 'No entry matches.',
  kinds: { anonymous: 'Not signed in', citizen: 'Citizen', staff: 'Official', system: 'System' },
  names: { ...trailNamesEn, ...trailThingsEn },
  days: 'Seals by day',
  daysLead: 'Each day has one digest over all its entries. Written down elsewhere, it proves later that the trail was not changed.',
  day: 'Day',
  entries: 'Entries',
  digest: 'Digest (SHA-256)',
} satisfies WordsOf<typeof auditVi>
