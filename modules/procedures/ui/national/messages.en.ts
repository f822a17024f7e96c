import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { NationalFault } from '../../domain/national/national-fault.ts'
import type { nationalVi } from './messages.vi.ts'

const faults: Readonly<Record<NationalFault, string>> = {
  unreachable: 'the national database could not be reached',
  'no-answer': 'the national database did not answer in time',
  'answer-not-understood': 'the answer of the national database could not be read',
  'credentials-refused': 'the account of the connection was not accepted, ask the system administrator to check it',
  'list-empty': 'the list that came names no procedure',
  refused: 'the national database refused to answer',
  failing: 'the national database answered with an error',
}

export const nationalEn = {
  title: 'Compare with the national catalogue',
  lead: 'Holds the public catalogue of the province against the national database; it only looks and changes nothing (Decree 63/2010, articles 25 and 26).',
  file: 'File of the national catalogue',
  fileHint: 'The same shapes as for the import. At most 64 MB.',
  fileMissing: 'Choose a file.',
  compare: 'Compare',
  last: (when: string, file: string, by: string): string => `Last time: ${when}, ${file}, ${by}`,
  lastOverNetwork: (when: string): string => `The list below was read over the network at ${when}.`,
  over: (began: string, ended: string): string => `Over the network: read from ${began}, done ${ended}. Read again each night.`,
  under: (began: string, read: number): string => `Over the network: being read since ${began}, ${read} procedures so far; the list below is that of the last time.`,
  stopped: (at: string, fault: string): string => `The reading over the network stopped at ${at}: ${fault}. The list below is still that of the last comparison; it is tried again by itself from where it stopped.`,
  faults,
  readNow: 'Read over the network now',
  notConnected: 'The national database is not connected: compare with a file.',
  byFile: 'Compare with a file',
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
