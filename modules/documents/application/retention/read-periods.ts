import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { overBefore, type PaperUseKind, type RetentionPeriod } from '../../domain/retention/retention.ts'

const FILE = join(import.meta.dirname, '../../../../data/retention/periods.json')

let kept: readonly RetentionPeriod[] | undefined

/** The table of periods the product brings. */
export const readPeriods = (): readonly RetentionPeriod[] => (kept ??= JSON.parse(readFileSync(FILE, 'utf8')) as readonly RetentionPeriod[])

/** What nobody has needed since before that day is past its period; undefined where it never is. */
export const overSince = (paper: PaperUseKind, on: PlainDate): PlainDate | undefined => {
  const period = readPeriods().find((each) => each.paper === paper)
  return period && overBefore(period, on)
}
