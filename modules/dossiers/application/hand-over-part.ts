// NĐ 61/2018 articles 19.1, 19.5, 19.6: the official who answers for a unit that was asked is named, told, and known to the workflow.
import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { notify } from '../../notifications/index.ts'
import { findOfficial } from '../../organisation/index.ts'
import { assignWorkItem, handOverWorkItem, leaveWithOfficial } from '../../workflow/index.ts'
import type { Standing } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import { decideHandOverPart, findPart, leadsThere, type Part, type PartRef } from '../domain/hand-over-part.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { actingOn, subjectOf } from './take-step.ts'

export type HandOverPart = OnDossier & PartRef & { readonly officialId: OfficialId; readonly words: string }

type Given = { readonly dossier: Dossier; readonly standing: Standing; readonly part: Part; readonly command: HandOverPart }

/** The workflow asks besides whether the colleague plays the part's role there. */
const giveWork = async (work: Work, { dossier, standing, part, command }: Given): Promise<DossierRefusal | undefined> => {
  const { officialId, words } = command
  if (part.serial === undefined) return undefined
  const on = { subject: subjectOf(dossier), serial: part.serial }
  const note = words.trim()
  const given = part.assigneeId
    ? await handOverWorkItem(work, { ...on, ...actingOn(work, part.assigneeId), ...(leadsThere(standing, part) ? { asHead: true as const } : {}), to: officialId, note })
    : await assignWorkItem(work, { ...on, officialId, ...(note ? { note } : {}) })
  if (given.ok) return undefined
  if (given.refusal.kind === 'assignee-not-competent') return given.refusal
  // An ending that was undone leaves an agency's step closed; its answer is still wanted.
  if (given.refusal.kind === 'no-open-work') return undefined
  throw new Error(`workflow of dossier ${dossier.id} refuses to give its part ${String(part.serial)}: ${given.refusal.kind}`)
}

const tellHands = async (work: Work, { dossier, part, command }: Pick<Given, 'dossier' | 'part' | 'command'> & { readonly to: string }): Promise<void> => {
  const { actor } = work
  const [by, byName] = actor.kind === 'staff' ? [actor.officialId, actor.fullName] : [undefined, '']
  const about = { kind: 'dossier', id: dossier.id }
  const facts = { code: dossier.code ?? '', procedure: dossier.procedure.name, step: part.content, from: byName, reason: command.words.trim() }
  if (command.officialId !== by) await notify(work, { officialId: command.officialId, template: part.assigneeId ? 'work-handed-over' : 'work-assigned', params: facts, about })
}

/** A part asked of one's unit goes to a colleague; the dossier's own holder and dates stay as they are. */
export const handOverPart = async (work: Work, command: HandOverPart): Promise<Outcome<Dossier, DossierRefusal>> => {
  let given: Part | undefined
  let to = ''
  // Agencies at work side by side do not stand in each other's way.
  const handed = await actOnDossier<DossierRefusal>(work, { dossierId: command.dossierId }, async (dossier, standing) => {
    to = (await findOfficial(work, command.officialId))?.fullName ?? ''
    const decided = decideHandOverPart(dossier, standing, { ...command, name: to })
    given = findPart(dossier, command)
    if (!decided.ok || !given) return decided
    const no = await giveWork(work, { dossier, standing, part: given, command })
    return no ? refuse(no) : ok(decided.value)
  })
  if (handed.ok && given) await tellHands(work, { dossier: handed.value, part: given, command, to })
  return handed
}

/** The head answers for the unit: what a colleague was given comes to the head first, so that the work says who did it. */
export const takeOverAsHead = async (work: Work, dossier: Dossier, { standing, ref }: { readonly standing: Standing; readonly ref: PartRef }): Promise<void> => {
  const part = findPart(dossier, ref)
  const { actor } = work
  if (actor.kind !== 'staff' || !part?.assigneeId || part.serial === undefined || part.assigneeId === actor.officialId) return
  if (leadsThere(standing, part)) await leaveWithOfficial(work, { subject: subjectOf(dossier), serial: part.serial, officialId: actor.officialId })
}
