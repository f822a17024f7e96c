import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RetentionPeriod } from '../../domain/retention/retention.ts'

const FILE = join(import.meta.dirname, '../../../../data/retention/periods.json')

let kept: readonly RetentionPeriod[] | undefined

/** The table of periods the product brings. */
export const readPeriods = (): readonly RetentionPeriod[] => (kept ??= JSON.parse(readFileSync(FILE, 'utf8')) as readonly RetentionPeriod[])
