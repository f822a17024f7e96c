// NĐ 61/2018 articles 17.1-17.3: complete and within competence, then a code, a promised date and the appointment slip.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { DossierCode } from '../../../kernel/ids.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import { whyNot, type Standing } from './abilities.ts'
import { conditionOf } from './conditional-component.ts'
import type { LevyDecision } from './dossier-parts.ts'
import type { Dossier, TraceLines, Waiver } from './dossier.ts'
import type { DossierEvent } from './event.ts'
import { handoverRule } from './handover.ts'
import type { DossierRefusal } from './refusal.ts'
import type { RuleSet } from './rule-sets.ts'
import { isGiven } from './submit.ts'

export type RequiredComponent = { readonly key: string; readonly name: string }

export type CompletenessFacts = { readonly required: readonly RequiredComponent[]; readonly waived: readonly Waiver[] }

/** Every component the procedure asks of all is there, or the officer says in words why this case does not need it. */
export const checkCompleteness = (dossier: Dossier, standing: Standing, facts: CompletenessFacts): Outcome<readonly Waiver[], DossierRefusal> => {
  const no = whyNot('accept', dossier, standing)
  if (no) return refuse(no)
  const given = new Set(dossier.components.filter(isGiven).map((component) => component.key))
  const waived = facts.waived.filter((waiver) => waiver.reason.trim() !== '' && !given.has(waiver.key))
  const settled = new Set(waived.map((waiver) => waiver.key))
  const missing = facts.required.filter(({ key, name }) => conditionOf(name) === undefined && !given.has(key) && !settled.has(key))
  if (missing.length > 0) return refuse({ kind: 'components-missing', names: missing.map(({ name }) => name).join('; ') })
  if (facts.required.some(({ name }) => conditionOf(name) === undefined) && dossier.components.length === 0) return refuse({ kind: 'empty-dossier' })
  return ok(waived)
}

export type AcceptFacts = {
  readonly now: Instant
  readonly code: DossierCode
  readonly ruleSet: RuleSet
  readonly limit: TimeLimit
  readonly due: { readonly dueAt?: Instant; readonly trace: TraceLines }
  readonly waived: readonly Waiver[]
  /** When the paper has to be handed over; asked of the calendar. */
  readonly handoverDueAt?: Instant
  /** NĐ 61/2018 article 17.4: the procedure wants its result given at once. */
  readonly immediate?: true
  readonly levyClaim?: LevyDecision
}

/** Accepts a dossier already found complete. */
export const decideAccept = (dossier: Dossier, { now, code, ruleSet, limit, due, waived, handoverDueAt, immediate, levyClaim }: AcceptFacts): readonly DossierEvent[] => [
  {
    type: 'DossierAccepted',
    code,
    ruleSet: ruleSet.code,
    limit,
    handover: handoverRule(dossier.channel, now, ruleSet.handoverCutoffMinute),
    waived,
    ...(handoverDueAt ? { handoverDueAt } : {}),
    ...(immediate ? { immediate } : {}),
    ...(levyClaim ? { levyClaim } : {}),
  },
  { type: 'DueDateSet', why: 'accepted', trace: due.trace, ...(due.dueAt ? { dueAt: due.dueAt } : {}) },
]
