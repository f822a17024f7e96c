import type { WordsOf } from '../../../../../platform/web/messages.ts'
import type { successionsVi } from './messages.vi.ts'

export const successionsEn: WordsOf<typeof successionsVi> = {
  title: 'Dossiers of divided units',
  lead: 'The unit was divided among several successors, or closed with none that still stands. Choose dossiers and the unit that takes them, look ahead, then move them; each move has its reason and is on record.',
  none: 'No dossier waits to be divided',
  noneText: 'When a unit below is divided, or closed with no successor, while dossiers are open there, they appear here.',
  closedOn: (day) => `Closed since ${day}`,
  first: (shown, total) => `${shown} of ${total} dossiers are shown; once they are moved, the others follow.`,
  chosen: 'Choose',
  choose: (name) => `Choose dossier ${name}`,
  heir: 'Move to',
  words: 'Why to this unit',
  wordsHint: 'For example: the plot of land or the home lies in the area of this unit',
  preview: 'Look ahead',
  move: 'Move the chosen dossiers',
  previewTitle: (heir) => `If they move to ${heir}`,
  parts: { received: 'reception', resolved: 'decision', held: 'the present step', asked: 'the opinion asked' },
  moves: (name, parts) => `${name}: moves ${parts}`,
  losesHands: (name) => `${name} no longer has it in hand`,
  missingRole: (role) => `The unit has no ${role} yet; give somebody the role first, or the dossiers will lie there.`,
  outcomes: 'What came of each dossier',
  moved: 'moved',
  notMoved: (why) => `not moved: ${why}`,
  noneChosen: 'No dossier is chosen. Tick some and press again; what you entered is kept.',
  heirMissing: 'No unit is chosen. Choose one from the list and press again.',
}
