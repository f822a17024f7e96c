// QĐ 276/QĐ-UBND 2025 Điều 2.2: whoever follows the plan up urges; what nobody has shown yet and is late or comes near.
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { addDays } from '../../../kernel/plain-date.ts'
import type { Deadline, EvidencePart } from './plan.ts'
import { isByFigure, lastDayOfPart, partsOfDeadline, SOON_DAYS, standingOf, type Mark, type Measured } from './standing.ts'

export type DuePart = { readonly part: EvidencePart; readonly lastDay: PlainDate; readonly isLate: boolean }

type Asked = { readonly deadline: Deadline; readonly marks: readonly Mark[]; readonly measured?: readonly Measured[] }

/** What shows parts: evidence; where figures speak, they do it for all parts or for none. Only what is due on a day is late by its figure. */
const shownIn = ({ deadline, marks, measured = [] }: Asked, today: PlainDate): readonly EvidencePart[] => {
  if (!isByFigure({ deadline, measured })) return marks.map(({ part }) => part)
  return deadline.kind === 'by-day' && standingOf({ deadline, marks, measured }, today).kind !== 'reached' ? [] : partsOfDeadline(deadline)
}

/** Parts for which nothing was shown, late or due soon, the oldest first; what waits for its confirmation urges nobody. */
export const duePartsOf = (asked: Asked, today: PlainDate): readonly DuePart[] => {
  const { deadline } = asked
  const shown = new Set(shownIn(asked, today))
  const open = partsOfDeadline(deadline).flatMap((part) => {
    const lastDay = shown.has(part) ? undefined : lastDayOfPart(part, deadline)
    return lastDay !== undefined && addDays(lastDay, -SOON_DAYS) <= today ? [{ part, lastDay, isLate: lastDay < today }] : []
  })
  return open.toSorted((one, other) => (one.lastDay < other.lastDay ? -1 : 1))
}

/** `03/2025`, `quý 1/2025`; a milestone or the whole needs no name. */
export const partInWords = (part: EvidencePart): string => {
  const [, year, quarter, month] = /^(\d{4})-(?:Q(\d)|(\d{2}))$/u.exec(part) ?? []
  if (quarter) return `quý ${quarter}/${year}`
  return month ? `tháng ${month}/${year}` : ''
}
