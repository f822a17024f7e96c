import type { WordsOf } from '../../../platform/web/messages.ts'
import type { conflictVi } from './conflict-messages.vi.ts'

export const conflictEn = {
  title: 'An answer was changed elsewhere while you were typing. All other answers are kept.',
  choose: 'Which answer should stand?',
  mine: 'Keep what I typed here',
  theirs: 'Take what was kept before',
  reason: ({ mine, theirs, when, otherDevice }: { mine: string; theirs: string; when: string; otherDevice: boolean }) =>
    `At ${when}, ${otherDevice ? 'on another device' : 'in another tab'} of yours, ${theirs === '' ? 'this was left empty' : `“${theirs}” was entered`}; here you ${mine === '' ? 'left it empty' : `entered “${mine}”`}. Choose one.`,
} satisfies WordsOf<typeof conflictVi>
