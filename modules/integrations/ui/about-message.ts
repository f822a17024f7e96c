import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { WordsOf } from '../../../platform/web/messages.ts'
import type { listOutboxMessages } from '../contract.ts'
import type { integrationsVi } from './messages.vi.ts'

type Line = Pick<AnswerOf<typeof listOutboxMessages>['items'][number], 'receiver' | 'type' | 'position'>

const NOTICES: ReadonlySet<string> = new Set(['notices', 'email', 'sms', 'zalo', 'zalo-reports'])

/** Figures are told once a month: the month is their place (202611). */
export const monthOf = ({ receiver, position }: Omit<Line, 'type'>): string | undefined => {
  if (receiver !== 'national-portal-figures') return undefined
  const key = String(position)
  return `${key.slice(4)}/${key.slice(0, 4)}`
}

/** What a message that is about no dossier is about. */
export const aboutMessage = (line: Line, { subjects }: WordsOf<typeof integrationsVi>): string => {
  const month = monthOf(line)
  if (month !== undefined) return (line.type === 'ratings-closed' ? subjects.ratings : subjects.figures)(month)
  if (line.receiver === 'national-procedure-database') return subjects.decision
  return NOTICES.has(line.receiver) ? subjects.notice : subjects.other
}
