import type { PersonId } from '../../../../kernel/ids.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { fold } from '../../../../kernel/vietnamese-text.ts'
import { keptWhileUnchanged } from '../../../../platform/db/kept-while-unchanged.ts'
import type { Work } from '../../../../platform/work.ts'
import { typeKeyOf } from '../../domain/vault/paper-record.ts'
import { isInForce, ruleFits, type AskedComponent, type ReplacementRule } from '../../domain/vault/replacement-rule.ts'
import { reusableAmong, type ReusableComponent } from '../../domain/vault/reuse.ts'
import { listHeldPapers } from '../../store/vault/paper-record-store.ts'
import { listRules } from '../../store/vault/replacement-rule-store.ts'

export type FindReusable = {
  readonly holderId: PersonId
  readonly components: readonly AskedComponent[]
  readonly procedureCode?: string
  readonly on: PlainDate
}

export const replacementRules = (work: Work): Promise<readonly ReplacementRule[]> => keptWhileUnchanged(work.tx, { schema: 'documents', key: 'replacement-rules' }, () => listRules(work.tx))

/**
 * What the state holds already, per component in the order asked: register, earlier results, earlier uploads; components
 * that nothing can take the place of are left out. Opens nothing and asks no register: whoever uses an option does.
 */
export const findReusable = async (work: Work, { holderId, components, procedureCode, on }: FindReusable): Promise<readonly ReusableComponent[]> => {
  const rules = (await replacementRules(work)).filter((rule) => isInForce(rule, on) && components.some((component) => ruleFits(rule, component, procedureCode)))
  const papers = await listHeldPapers(work.tx, {
    holderId,
    on,
    typeKeys: components.map(({ code, name }) => typeKeyOf({ name, ...(code === undefined ? {} : { typeCode: code }) })),
    typeCodes: rules.flatMap(({ resultCodes }) => resultCodes),
    beginnings: rules.flatMap(({ resultWords }) => resultWords.map(fold)),
  })
  return reusableAmong(papers, { components, on, rules, ...(procedureCode === undefined ? {} : { procedureCode }) })
}
