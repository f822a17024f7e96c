// TT 01/2018/TT-VPCP article 8: actions of a procedure's own workflow beside the acts every dossier knows.
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnit } from '../../organisation/index.ts'
import { listOpenSteps } from '../../workflow/index.ts'
import type { NamedFile } from '../domain/dossier-parts.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { checkOwnStep, passesBy } from '../domain/own-step.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { takeOverAsHead } from './hand-over-part.ts'
import { branchesIn, doStep, mainOf, subjectOf, type StepDone } from './take-step.ts'

export type TakeOwnStep = OnDossier & {
  readonly action: string
  readonly serial?: number
  readonly words?: string
  readonly file?: NamedFile
  readonly papers?: readonly string[]
  readonly parties?: Readonly<Record<string, UnitId>>
  readonly facts?: Readonly<Record<string, string>>
}

/** Only parts that the action opens and nobody plays yet, by units that exist. */
const unclearParty = async (work: Work, dossier: Dossier, { action, serial, parties = {} }: TakeOwnStep): Promise<DossierRefusal | undefined> => {
  const named = Object.entries(parties)
  if (named.length === 0) return undefined
  const steps = await listOpenSteps(work, subjectOf(dossier))
  const step = steps.find(({ item }) => (serial === undefined ? item.beside === undefined : item.serial === serial))
  const open = new Set(step?.actions.find(({ code }) => code === action)?.mayName.map(({ code }) => code))
  for (const [party, unitId] of named) if (!open.has(party) || !(await findUnit(work, unitId))) return { kind: 'party-unclear', party }
  return undefined
}

const saidOf = ({ words, file }: TakeOwnStep) => ({ ...(words?.trim() ? { words: words.trim() } : {}), ...(file ? { file } : {}) })

const mainEvent = (command: TakeOwnStep, { taken }: StepDone): DossierEvent => {
  const { action, papers, parties, facts } = command
  const waits = !taken.ended && mainOf(taken.opened) === undefined && branchesIn(taken.opened).length === 0
  return {
    type: 'OwnStepTaken',
    step: taken.completed.step,
    action,
    name: taken.acted,
    ...saidOf(command),
    ...(papers ? { papers } : {}),
    ...(parties ? { parties } : {}),
    ...(facts ? { facts } : {}),
    ...(waits ? { waits } : {}),
  }
}

/** The version is compared for the main step; agencies at work side by side do not stand in each other's way. */
const seenBy = ({ dossierId, version, serial }: TakeOwnStep): OnDossier => ({ dossierId, ...(version === undefined || serial !== undefined ? {} : { version }) })

export const takeOwnStep = (work: Work, command: TakeOwnStep): Promise<Outcome<Dossier, DossierRefusal>> =>
  actOnDossier<DossierRefusal>(work, seenBy(command), async (dossier, standing) => {
    const { action, serial } = command
    const no = checkOwnStep(dossier, standing, command)
    if (no) return refuse(no)
    const words = command.words?.trim() ?? ''
    if (serial !== undefined && words === '') return refuse({ kind: 'answer-missing' })
    const unclear = await unclearParty(work, dossier, command)
    if (unclear) return refuse(unclear)
    if (serial !== undefined) await takeOverAsHead(work, dossier, { standing, ref: { part: 'branch', serial } })
    const done = await doStep(work, dossier, command)
    if (!done.ok) return done
    const { taken, events } = done.value
    if (passesBy(dossier, { stage: mainOf(taken.opened)?.stage, ended: taken.ended })) return refuse({ kind: 'step-has-own-command', action })
    const said: DossierEvent = serial === undefined ? mainEvent(command, done.value) : { type: 'BranchAnswered', serial, action, ...saidOf(command), words }
    return ok([said, ...events])
  })
