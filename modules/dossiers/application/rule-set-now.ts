import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { getProfile, ruleSetOn } from '../../organisation/index.ts'
import { RULE_SETS, type RuleSet } from '../domain/rule-sets.ts'

/** The rule set a dossier received now keeps for life. */
export const ruleSetNow = async (work: Work): Promise<RuleSet> => {
  const name = ruleSetOn(await getProfile(work), plainDateAt(work.now))
  return RULE_SETS[name ?? 'A']
}
