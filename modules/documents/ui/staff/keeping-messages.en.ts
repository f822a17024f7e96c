import type { WordsOf } from '../../../../platform/web/messages.ts'
import type { keepingVi } from './keeping-messages.vi.ts'

export const keepingEn = {
  title: 'File store',
  lead: 'Every stored file is read back again and again and compared with its hash; what is lost or changed is told here before anybody needs it.',
  whole: 'Wholeness',
  lastFull: 'Last full walk',
  neverFull: 'Nobody has read the whole store yet; the first walk runs in the background.',
  walked: (checked: number, size: string): string => `${checked} files, ${size}`,
  noFault: 'none wrong',
  faults: (count: number): string => `${count} files lost or damaged`,
  current: 'The walk under way',
  since: (moment: string): string => `since ${moment}`,
  percent: (percent: number): string => `${percent} %`,
  resting: 'All was read; the next walk begins within a day.',
  alarms: 'To look after',
  noAlarm: 'No file is lost or damaged',
  moreAlarms: (count: number): string => `${count} alarms more; the command “motcua verify” lists them all.`,
  kind: 'What happened',
  kinds: { 'file-missing': 'File lost', 'file-damaged': 'File changed', 'store-unreachable': 'The store does not answer' },
  toDo: {
    'file-missing': 'Bring the file of this hash back from the backup to its place; the next walk closes the alarm.',
    'file-damaged': 'Replace it by the file of this hash from the backup; the next walk closes the alarm.',
    'store-unreachable': 'Look after the disk or the storage in STORAGE_URL; no file counts as lost.',
  },
  thing: 'Hash',
  seen: 'Seen at',
} satisfies WordsOf<typeof keepingVi>
