// NĐ 45/2020 Đ4, NĐ 104/2022 Đ14: what a register answers is not asked for on paper.
import type { Instant } from '../../../../kernel/instant.ts'
import type { Work } from '../../../../platform/work.ts'
import type { RegisterMatter } from '../../domain/registers/matter.ts'
import { stateDataRuleOf, type StateDataRule } from '../../domain/registers/state-data-rules.ts'
import type { RegisteredEnterprise, RegisteredPerson } from '../../domain/registers/register.ts'
import { currentRegisters, isConnected } from './current-registers.ts'
import { findKept } from './kept-answers.ts'

/** Who the paper is about: a person by number, or an enterprise by its code. */
export type StateDataHolder = { readonly personalIdNumber?: string; readonly registrationNumber?: string }
export type AskStateData = { readonly componentName: string; readonly holder: StateDataHolder; readonly about?: Pick<RegisterMatter, 'kind' | 'id'> }

export type StateData = StateDataRule &
  (
    | { readonly state: 'answered'; readonly lookUpId: string; readonly answeredAt: Instant; readonly facts: Partial<RegisteredPerson & RegisteredEnterprise> }
    /** The register is connected and was not asked for this matter yet: `lookUpPerson` / `lookUpEnterprise` with this purpose. */
    | { readonly state: 'to-ask' }
    /** The law would spare the paper, but the register is not connected here: it is asked for as ever. */
    | { readonly state: 'not-connected' }
  )

/** Undefined: no register answers what this component would prove. Asks no register; may be called inside a transaction. */
export const stateDataFor = async (work: Work, { componentName, holder, about }: AskStateData): Promise<StateData | undefined> => {
  const rule = stateDataRuleOf(componentName)
  if (rule === undefined) return undefined
  const registers = currentRegisters()
  const number = rule.register === 'population' ? holder.personalIdNumber : holder.registrationNumber
  if (!registers || !isConnected(rule.register)) return { ...rule, state: 'not-connected' }
  const kept = number === undefined || about === undefined ? undefined : await findKept<Partial<RegisteredPerson & RegisteredEnterprise>>(work, registers, { about, purpose: rule.purpose, number })
  return kept ? { ...rule, state: 'answered', ...kept } : { ...rule, state: 'to-ask' }
}
