// NĐ 61/2018 article 19.5: content and deadline are stated; the answer is entered; a late one is told to the head of the one-stop desk.
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify, type NoticeParams, type TemplateCode } from '../../notifications/index.ts'
import { findUnit } from '../../organisation/index.ts'
import { completeAside, listOpenSteps, openAside } from '../../workflow/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import { findPart } from '../domain/hand-over-part.ts'
import { checkAskOpinion, decideAnswerBranch, decideAnswerOpinion, decideTellOpinionOverdue, type Answered } from '../domain/opinion.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { deskOf } from './desk-of.ts'
import { takeOverAsHead } from './hand-over-part.ts'
import { actingOn, subjectOf, takeStep } from './take-step.ts'

export type AskOpinion = OnDossier & { readonly unitId: UnitId; readonly content: string; readonly dueAt: Instant }

type Told = { readonly template: TemplateCode; readonly params: NoticeParams; readonly to: readonly OfficialId[] }

const tell = async (work: Work, dossier: Dossier, { template, params, to }: Told): Promise<void> => {
  for (const officialId of new Set(to)) await notify(work, { officialId, template, params: { code: dossier.code ?? '', ...params }, about: { kind: 'dossier', id: dossier.id } })
}

const nameOf = async (work: Work, unitId: UnitId): Promise<string> => (await findUnit(work, unitId))?.name ?? ''

export const askOpinion = async (work: Work, command: AskOpinion): Promise<Outcome<Dossier, DossierRefusal>> => {
  const { unitId, content, dueAt } = command
  const asked = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const no = checkAskOpinion(dossier, standing, { unitId, content, dueAt, now: work.now })
    if (no) return refuse(no)
    if (!(await findUnit(work, unitId))) return refuse({ kind: 'opinion-unclear' })
    const item = await openAside(work, { subject: subjectOf(dossier), step: 'opinion', unitId, role: 'case-officer', dueAt })
    return ok([{ type: 'OpinionAsked', unitId, content: content.trim(), dueAt, workSerial: item.serial }])
  })
  if (!asked.ok) return asked
  const heads = await listOfficialsWithRole(work, 'head-of-unit', unitId)
  const from = await nameOf(work, asked.value.resolvingUnitId)
  await tell(work, asked.value, { template: 'opinion-asked', params: { from, untilAt: dueAt, question: content.trim() }, to: heads.map(({ officialId }) => officialId) })
  return asked
}

export type AnswerQuestion = OnDossier & Answered

export const answerOpinion = async (work: Work, command: AnswerQuestion): Promise<Outcome<Dossier, DossierRefusal>> => {
  const answered = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideAnswerOpinion(dossier, standing, command)
    const workSerial = dossier.opinions.find(({ serial }) => serial === command.serial)?.workSerial
    if (!decided.ok || workSerial === undefined) return decided
    const ref = { part: 'opinion', serial: command.serial } as const
    await takeOverAsHead(work, dossier, { standing, ref })
    const closed = await completeAside(work, { subject: subjectOf(dossier), serial: workSerial, action: 'answer', ...actingOn(work, findPart(dossier, ref)?.assigneeId) })
    // An ending that was undone leaves the agency's step closed; its answer is still wanted.
    if (!closed.ok && closed.refusal.kind !== 'no-open-work') throw new Error(`workflow of dossier ${dossier.id} knows no opinion ${workSerial}: ${closed.refusal.kind}`)
    return decided
  })
  if (!answered.ok) return answered
  const opinion = answered.value.opinions.find(({ serial }) => serial === command.serial)
  const to = [answered.value.holder?.assigneeId ?? opinion?.askedById].filter((each) => each !== undefined)
  await tell(work, answered.value, { template: 'opinion-given', params: { from: opinion ? await nameOf(work, opinion.unitId) : '' }, to })
  return answered
}

/** The head of the desk that received the dossier is told, as article 19.5b wants it. */
export const tellOpinionOverdue = async (work: Work, command: OnDossier & { readonly serial: number }): Promise<Outcome<Dossier, DossierRefusal>> => {
  const told = await actOnDossier<DossierRefusal>(work, command, (dossier, standing) => decideTellOpinionOverdue(dossier, standing, { serial: command.serial, now: work.now }))
  if (!told.ok) return told
  const opinion = told.value.opinions.find(({ serial }) => serial === command.serial)
  const params = { from: opinion ? await nameOf(work, opinion.unitId) : '', ...(opinion?.dueAt ? { untilAt: opinion.dueAt } : {}) }
  await tell(work, told.value, { template: 'opinion-overdue', params, to: await deskOf(work, told.value) })
  return told
}

/** An agency that has one thing to do there need not know what its graph calls it. */
const actionOfBranch = async (work: Work, dossier: Dossier, serial: number): Promise<string> => {
  const step = (await listOpenSteps(work, subjectOf(dossier))).find(({ item }) => item.serial === serial)
  const [only, ...others] = step?.actions ?? []
  return only && others.length === 0 ? only.code : 'answer'
}

/** NĐ 61/2018 articles 19.6-19.7: a part handled at the same time elsewhere is done; the join decides who goes on. */
export const answerBranch = async (work: Work, command: AnswerQuestion & { /** Of the branch's step in its graph. */ readonly action?: string }): Promise<Outcome<Dossier, DossierRefusal>> =>
  actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideAnswerBranch(dossier, standing, command)
    if (!decided.ok) return decided
    const { serial, action = await actionOfBranch(work, dossier, serial) } = command
    await takeOverAsHead(work, dossier, { standing, ref: { part: 'branch', serial } })
    return takeStep(work, dossier, { decided: decided.value, action, serial })
  })
