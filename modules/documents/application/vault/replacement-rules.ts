// Kế hoạch 276 III.3: rules that say what replaces a component are looked at, added and ended by whoever controls procedures.
import { ok, refuse, type Outcome } from '../../../../kernel/outcome.ts'
import { plainDateAt, type PlainDate } from '../../../../kernel/plain-date.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import type { Work } from '../../../../platform/work.ts'
import { decideAddRule, decideEndRule, type RuleRefusal } from '../../domain/vault/decide-rule.ts'
import { isInForce, type ReplacementRule } from '../../domain/vault/replacement-rule.ts'
import { insertNewRules, listRules, lockRule, setRuleEnd } from '../../store/vault/replacement-rule-store.ts'
import { actorKey } from '../actor-key.ts'

export type ShownRule = ReplacementRule & { readonly standing: 'in-force' | 'to-come' | 'over' }

const shown = (rule: ReplacementRule, today: PlainDate): ShownRule => ({ ...rule, standing: isInForce(rule, today) ? 'in-force' : rule.validFrom > today ? 'to-come' : 'over' })

const ORDER = { 'in-force': 0, 'to-come': 1, over: 2 } as const

/** In force first. */
export const listReplacementRules = async (work: Work): Promise<readonly ShownRule[]> => {
  const today = plainDateAt(work.now)
  return (await listRules(work.tx)).map((rule) => shown(rule, today)).toSorted((one, other) => ORDER[one.standing] - ORDER[other.standing])
}

export type AddRule = Pick<ReplacementRule, 'replacedBy' | 'validFrom' | 'source'> & Partial<Omit<ReplacementRule, 'code'>>

export const addReplacementRule = async (work: Work, given: AddRule): Promise<Outcome<ReplacementRule, RuleRefusal>> => {
  const decided = decideAddRule({ componentCodes: [], componentWords: [], procedureCodes: [], resultCodes: [], resultWords: [], ...given, code: newId<string>() })
  if (decided.ok) await insertNewRules(work.tx, [decided.value], { at: work.now, by: actorKey(work) })
  return decided
}

export const endReplacementRule = async (work: Work, { code, until }: { readonly code: string; readonly until?: PlainDate }): Promise<Outcome<ReplacementRule, RuleRefusal>> => {
  const rule = await lockRule(work.tx, code)
  if (!rule) return refuse({ kind: 'rule-not-found' })
  const today = plainDateAt(work.now)
  const decided = decideEndRule(rule, { until: until ?? today, today })
  if (!decided.ok) return decided
  await setRuleEnd(work.tx, code, decided.value)
  return ok({ ...rule, validUntil: decided.value })
}
