import type { PersonId } from '../../../../kernel/ids.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { keptWhileUnchanged } from '../../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../../platform/work.ts'
import { beginningOf, electronicServesForm, readPaperName } from '../../domain/vault/paper-name.ts'
import { typeKeyOf } from '../../domain/vault/paper-record.ts'
import { asksForThisAlone, foldRule, isInForce, ruleFits, type AskedComponent, type FoldedRule } from '../../domain/vault/replacement-rule.ts'
import { reusableAmong, type NationalPaper, type ReusableComponent } from '../../domain/vault/reuse.ts'
import { listHeldPapers, listResultsOfTypes } from '../../store/vault/paper-record-store.ts'
import { listRules } from '../../store/vault/replacement-rule-store.ts'

export type FindReusable = {
  readonly holderId: PersonId
  readonly components: readonly AskedComponent[]
  readonly procedureCode?: string
  readonly on: PlainDate
  /** What the holder's national store told of; read beside our own. */
  readonly national?: () => Promise<readonly NationalPaper[]>
}

const foldedRules = (work: Work): Promise<readonly FoldedRule[]> =>
  keptWhileUnchanged(work.tx, { schema: 'documents', key: 'replacement-rules' }, async () => (await listRules(work.tx)).map(foldRule))

type RulesFor = Pick<FindReusable, 'components' | 'procedureCode' | 'on'>

const rulesFor = async (work: Work, { components, procedureCode, on }: RulesFor, also: typeof asksForThisAlone = () => true): Promise<readonly FoldedRule[]> => {
  const folded = components.map((component) => ({ ...component, folded: beginningOf(component.name) }))
  return (await foldedRules(work)).filter((rule) => isInForce(rule, on) && folded.some((component) => ruleFits(rule, component, procedureCode) && also(rule, component)))
}

const isResultCode = (code: string): boolean => /(^|-)KQ[.\d]/.test(code)

/** Kinds of results that could take the place of one of these: nothing else is asked of a store elsewhere. Results that have to be fresh are not: it tells no days. */
export const resultCodesFor = async (work: Work, { components: all, ...asked }: RulesFor): Promise<readonly string[]> => {
  const components = all.filter(({ name }) => electronicServesForm(readPaperName(name).form))
  const byRule = (await rulesFor(work, { ...asked, components }, asksForThisAlone)).flatMap(({ replacedBy, freshMonths, resultCodes }) => (replacedBy === 'result' && freshMonths === undefined ? resultCodes : []))
  return [...new Set([...byRule, ...components.flatMap(({ code }) => (code !== undefined && isResultCode(code) ? [code] : []))])]
}

/**
 * What the state holds already, per component in the order asked: register, earlier results, earlier uploads; components
 * that nothing can take the place of are left out. Opens nothing and asks no register: whoever uses an option does.
 */
export const findReusable = async (work: Work, { holderId, components, procedureCode, on, national: readNational }: FindReusable): Promise<readonly ReusableComponent[]> => {
  const rules = await rulesFor(work, { components, on, ...(procedureCode === undefined ? {} : { procedureCode }) })
  const held = listHeldPapers(work.tx, {
    holderId,
    on,
    typeKeys: components.map(({ code, name }) => typeKeyOf({ name, ...(code === undefined ? {} : { typeCode: code }) })),
    typeCodes: rules.flatMap(({ resultCodes }) => resultCodes),
    beginnings: rules.flatMap(({ results }) => results.map((words) => words.trimEnd())),
    plainNames: [...new Set([...components.map(({ name }) => readPaperName(name).plain), ...rules.flatMap(({ taken }) => [...taken])])],
  })
  const [papers, national = []] = await Promise.all([held, readNational?.()])
  const ours = national.length === 0 ? [] : await listResultsOfTypes(work.tx, holderId, [...new Set(national.map(({ code }) => code))])
  return reusableAmong(papers, { components, on, rules, national, ours, ...(procedureCode === undefined ? {} : { procedureCode }) })
}
