import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { nationalVi } from './messages.vi.ts'

export const nationalEn = {
  title: 'Compare with the national catalogue',
  lead: 'Holds the public catalogue of the province against a file from the national database; it only looks and changes nothing (Decree 63/2010, articles 25 and 26).',
  file: 'File of the national catalogue',
  fileHint: 'The same shapes as for the import. At most 64 MB.',
  fileMissing: 'Choose a file.',
  compare: 'Compare',
  last: (when: string, file: string, by: string): string => `Last time: ${when}, ${file}, ${by}`,
  never: 'Never compared yet',
  neverText: 'Fetch the national file, then compare.',
  broken: 'The file broke off, so nothing is said to be missing there.',
  same: (count: number): string => `${count} procedures say the same`,
  unreadable: (count: number): string => `${count} unreadable rows`,
  kinds: { differs: 'Different content', 'only-here': 'Only here', 'only-there': 'Only there' },
  name: 'Procedure',
  code: 'Code',
  elements: 'Differs in',
  here: 'Here',
  there: 'There',
  none: 'Nothing of this kind',
  count: (count: number): string => `${count} places`,
} satisfies WordsOf<typeof nationalVi>
