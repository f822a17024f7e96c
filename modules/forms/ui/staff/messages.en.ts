import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { formsStaffVi } from './messages.vi.ts'

export const formsStaffEn = {
  title: 'Electronic forms',
  lead: 'A published version stays as it is for ever; to change a form, publish its next version.',
  name: 'Form',
  ref: 'Version',
  from: 'In force from',
  until: 'Until before',
  source: 'Issued by',
  none: 'No form is published yet',
  preview: 'As citizens see it. What is typed here is not kept.',
  versions: 'Versions',
  schema: 'JSON Schema for other systems',
  publish: 'Publish a new version',
  publishLead: 'Paste the definition (JSON). Every condition and computed value is checked before it is published.',
  definition: 'Definition of the form',
  validFrom: 'In force from',
  notJson: 'What was pasted is not JSON. Nothing was published; check brackets and commas.',
  noDate: 'Enter the day from which it is in force.',
  close: 'Close this version',
  closeFrom: 'Closed from',
  day: (iso: string): string => iso.split('-').toReversed().join('/'),
} satisfies WordsOf<typeof formsStaffVi>
