import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePlainDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { Work } from '../../../../platform/work.ts'
import type { ReplacementRule } from '../../domain/vault/replacement-rule.ts'
import { insertNewRules } from '../../store/vault/replacement-rule-store.ts'
import { actorKey } from '../actor-key.ts'

const FILE = join(import.meta.dirname, '../../../../data/reuse/replacement-rules.json')

type RuleLine = Pick<ReplacementRule, 'code' | 'replacedBy' | 'source' | 'freshMonths'> & Partial<ReplacementRule>

const dayOf = (text: string | undefined, code: string): PlainDate | undefined => {
  if (text === undefined) return undefined
  const on = parsePlainDate(text)
  if (on === undefined) throw new Error(`data/reuse/replacement-rules.json: ${code} has a date that is none`)
  return on
}

/** The rules the product brings; a rule never changes: another is another code, with its own first day. */
export const readRules = (): readonly ReplacementRule[] =>
  (JSON.parse(readFileSync(FILE, 'utf8')) as readonly RuleLine[]).map((line) => {
    const [validFrom, validUntil] = [dayOf(line.validFrom, line.code), dayOf(line.validUntil, line.code)]
    if (validFrom === undefined) throw new Error(`data/reuse/replacement-rules.json: ${line.code} needs a first day`)
    return {
      componentCodes: [], componentWords: [], procedureCodes: [], resultCodes: [], resultWords: [],
      ...line, validFrom, ...(validUntil === undefined ? {} : { validUntil }),
    }
  })

export const seedReplacementRules = (work: Work): Promise<void> => insertNewRules(work.tx, readRules(), { at: work.now, by: actorKey(work) })
