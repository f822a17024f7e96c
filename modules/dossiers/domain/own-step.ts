// TT 01/2018/TT-VPCP article 8: the approved workflow names each step, who does it and what may follow; NĐ 61/2018 articles 17, 19, 20 keep their own acts.
import type { UnitId } from '../../../kernel/ids.ts'
import { wrongState, type DossierVerb, type Standing } from './abilities.ts'
import { openBranchesOf, type Dossier } from './dossier.ts'
import { formatMoment } from './event-words.ts'
import { findPart, partHeldByOther } from './hand-over-part.ts'
import type { DossierRefusal } from './refusal.ts'

/** Actions of a graph that stand for an act the law knows; each has a command with its own rules. */
const OF_COMMANDS = { accept: 'accept', approve: 'approve', refuse: 'refuse', 'return-result': 'return', 'request-approval': 'submit-for-approval', 'send-back': 'send-back' } as const
const OWN_COMMANDS: ReadonlySet<string> = new Set(Object.values(OF_COMMANDS))

export const hasOwnCommand = (action: string): boolean => OWN_COMMANDS.has(action)

/** The action of the graph an ability stands for, where it stands for one. */
export const actionOf = (ability: string): string | undefined => (OF_COMMANDS as Readonly<Record<string, string>>)[ability]

const VERB_OF_ROLE: Readonly<Record<string, DossierVerb>> = { 'one-stop-officer': 'accept', 'case-officer': 'examine', 'head-of-unit': 'approve' }

type Place = { readonly unitId: UnitId; readonly role: string; readonly beside: boolean }

/** Who plays the step's role at its unit; an agency's part may be answered by its head too. */
export const mayDoStep = (standing: Standing, { unitId, role, beside }: Place): boolean => {
  const verb = VERB_OF_ROLE[role]
  if (standing.kind !== 'staff' || !verb) return false
  return standing.may(verb, unitId) || (beside && verb === 'examine' && standing.may('give-opinion', unitId))
}

const HELD_UP: ReadonlySet<Dossier['state']> = new Set(['supplement-requested', 'financial-obligation', 'suspended'])

const mainRefusal = ({ holder, state }: Dossier, standing: Standing): DossierRefusal | undefined => {
  if (!holder) return wrongState(state)
  if (!mayDoStep(standing, { ...holder, beside: false })) return { kind: 'not-permitted-here' }
  const inOtherHands = standing.kind === 'staff' && holder.assigneeId !== undefined && holder.assigneeId !== standing.officialId && !standing.standsInFor?.includes(holder.assigneeId)
  return inOtherHands ? { kind: 'claimed-by-other', name: holder.assigneeName ?? '' } : undefined
}

const branchRefusal = (dossier: Dossier, standing: Standing, serial: number): DossierRefusal | undefined => {
  const branch = openBranchesOf(dossier).find((each) => each.serial === serial)
  if (!branch) return { kind: 'branch-not-open' }
  if (!mayDoStep(standing, { ...branch, beside: true })) return { kind: 'not-permitted-here' }
  const part = findPart(dossier, { part: 'branch', serial })
  return part && partHeldByOther(standing, part)
}

/** Why an action of the graph may not be done now, as far as the dossier knows; whether the step has it, the graph says. */
export const checkOwnStep = (dossier: Dossier, standing: Standing, { action, serial }: { readonly action: string; readonly serial?: number }): DossierRefusal | undefined => {
  const no = serial === undefined ? mainRefusal(dossier, standing) : branchRefusal(dossier, standing, serial)
  if (no) return no
  if (dossier.withdrawalAsked) return { kind: 'withdrawal-waits', when: formatMoment(dossier.withdrawalAsked.at) }
  if (dossier.endedAt || HELD_UP.has(dossier.state)) return wrongState(dossier.state)
  return hasOwnCommand(action) ? { kind: 'step-has-own-command', action } : undefined
}

/** Acceptance, decision and return are acts of their own: no action of a graph passes by one of them. */
export const passesBy = ({ acceptance, decidedAt }: Dossier, after: { readonly stage?: string | undefined; readonly ended: boolean }): boolean => {
  if (after.ended) return true
  if (after.stage === undefined) return false
  if (!acceptance) return after.stage !== 'receive'
  return (decidedAt !== undefined) !== (after.stage === 'return')
}
