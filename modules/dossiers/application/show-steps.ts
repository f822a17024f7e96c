// NĐ 61/2018 article 26: where the dossier stands, at whose desk, and what may be done there.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listOpenSteps, type OpenStep } from '../../workflow/index.ts'
import { abilitiesOf, type Ability, type Standing } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import { actionOf, checkOwnStep, hasOwnCommand } from '../domain/own-step.ts'
import { listOfficialNames } from './names.ts'
import { subjectOf } from './take-step.ts'

type Asking = { readonly standing: Standing; readonly nameOf: (unitId: UnitId) => string }

const openTo = (dossier: Dossier, standing: Standing, { item, mustBeClaimed, actions }: OpenStep): OpenStep['actions'] => {
  if (mustBeClaimed && !item.assigneeId) return []
  const on = item.beside === undefined ? {} : { serial: item.serial }
  return actions.filter(({ code }) => !hasOwnCommand(code) && checkOwnStep(dossier, standing, { action: code, ...on }) === undefined)
}

/** Buttons of commands whose action the step does not have are not shown; the server would refuse them in words. */
const atThisStep = (steps: readonly OpenStep[], abilities: readonly Ability[]): readonly Ability[] => {
  const main = steps.find(({ item }) => item.beside === undefined)
  if (!main) return abilities
  const here = new Set(main.actions.map(({ code }) => code))
  // Refusing is done beside the graph, by a command that ends it.
  return abilities.filter((ability) => {
    const action = actionOf(ability)
    return action === undefined || action === 'refuse' || here.has(action)
  })
}

export const stepsView = async (work: Work, dossier: Dossier, { standing, nameOf }: Asking) => {
  const open = await listOpenSteps(work, subjectOf(dossier))
  const officials = await listOfficialNames(work, open.flatMap(({ item }) => (item.assigneeId ? [item.assigneeId] : [])))
  const steps = open.map((step) => {
    const { item, name } = step
    const officialName = item.assigneeId && officials.get(item.assigneeId)
    return {
      serial: item.serial,
      step: item.step,
      name,
      unit: { id: item.unitId, name: nameOf(item.unitId) },
      beside: item.beside !== undefined,
      ...(item.dueAt ? { dueAt: item.dueAt } : {}),
      ...(officialName ? { officialName } : {}),
      actions: openTo(dossier, standing, step),
    }
  })
  return { steps, abilities: atThisStep(open, abilitiesOf(dossier, standing)) }
}
