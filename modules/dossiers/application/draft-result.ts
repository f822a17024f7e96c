// NĐ 61/2018 article 19.2: the draft of the result goes up with the proposal; whoever decides reads the sheet before deciding.
import type { DossierId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { parsePlainDate, plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { previewDecidedResult, type DecidedResult } from '../../official-documents/index.ts'
import { whyNot } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { decideResultText, type ResultDraft, type ResultText } from '../domain/result-draft.ts'
import { chooseTemplate, fillTemplate, fillText } from '../domain/result-template.ts'
import { findResultDraft, keepResultDraftRow } from '../store/result-draft-store.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { letterFactsOf } from './issue-letters.ts'
import { resultFieldsOf } from './result-fields.ts'
import { RESULT_TEMPLATES } from './result-templates.ts'
import { readDossier } from './show-dossier.ts'
import { standingOf } from './standing.ts'

/** As it would begin: the template of the procedure with what is known filled in. */
const begunDraft = async (work: Work, dossier: Dossier): Promise<ResultDraft> => {
  const template = chooseTemplate(RESULT_TEMPLATES, dossier.procedure.code)
  const { title, body } = fillTemplate(template, await resultFieldsOf(work, dossier))
  return { templateCode: template.code, templateVersion: template.version, title, body }
}

const templateOf = ({ templateCode, templateVersion }: ResultDraft) => {
  const template = RESULT_TEMPLATES.find(({ code, version }) => code === templateCode && version === templateVersion)
  if (!template) throw new Error(`data/result-templates: ${templateCode} v${templateVersion} is gone`)
  return template
}

const readForOffice = async (work: Work, dossierId: DossierId): Promise<Outcome<Dossier, DossierRefusal>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  return standingOf(work).kind === 'staff' ? ok(read.value.dossier) : refuse({ kind: 'not-permitted-here' })
}

export type ShownResultDraft = ResultText & { readonly template: string; readonly basis: string; readonly kept: boolean; readonly mayChange: boolean }

export const showResultDraft = async (work: Work, dossierId: DossierId): Promise<Outcome<ShownResultDraft, DossierRefusal>> => {
  const read = await readForOffice(work, dossierId)
  if (!read.ok) return read
  const kept = await findResultDraft(work.tx, dossierId)
  const draft = kept ?? (await begunDraft(work, read.value))
  const { title: template, basis } = templateOf(draft)
  return ok({ title: draft.title, body: draft.body, ...(draft.validUntil ? { validUntil: draft.validUntil } : {}), ...(draft.scope ? { scope: draft.scope } : {}), template, basis, kept: kept !== undefined, mayChange: whyNot('draft-result', read.value, standingOf(work)) === undefined })
}

export type KeepResultDraft = OnDossier & Omit<ResultText, 'validUntil'> & { readonly validUntil?: string }

/** The dossier is locked meanwhile: what is submitted is what was kept last. */
export const keepResultDraft = (work: Work, command: KeepResultDraft): Promise<Outcome<Dossier, DossierRefusal>> =>
  actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const { validUntil: until, ...words } = command
    const validUntil = until === undefined ? undefined : parsePlainDate(until)
    if (validUntil !== undefined && validUntil < plainDateAt(work.now)) return refuse({ kind: 'result-run-out' })
    const text = decideResultText(dossier, standing, { ...words, ...(validUntil ? { validUntil } : {}) })
    if (!text.ok) return text
    if (standing.kind !== 'staff') return refuse({ kind: 'not-permitted-here' })
    const { templateCode, templateVersion } = (await findResultDraft(work.tx, dossier.id)) ?? (await begunDraft(work, dossier))
    await keepResultDraftRow(work.tx, dossier.id, { draft: { templateCode, templateVersion, ...text.value }, at: work.now, by: standing.officialId })
    return ok([])
  })

type Sheet = { readonly dossier: Dossier; readonly draft: ResultDraft; readonly publicUrl: string | undefined }

/** The words as drafted, in the layout of an official paper of the unit that decides. */
export const decidedResultOf = async (work: Work, { dossier, draft, publicUrl }: Sheet): Promise<DecidedResult> => {
  const { recipients, signedAs } = templateOf(draft)
  const fields = await resultFieldsOf(work, dossier)
  return {
    ...(await letterFactsOf(work, { dossier, unitId: dossier.resolvingUnitId, publicUrl })),
    title: draft.title,
    body: draft.body,
    recipients: recipients.map((line) => fillText(line, fields)),
    signedAs: signedAs.toLocaleUpperCase('vi'),
  }
}

export const previewResultDraft = async (work: Work, dossierId: DossierId): Promise<Outcome<Uint8Array, DossierRefusal>> => {
  const read = await readForOffice(work, dossierId)
  if (!read.ok) return read
  const draft = (await findResultDraft(work.tx, dossierId)) ?? (await begunDraft(work, read.value))
  return ok(await previewDecidedResult(work, await decidedResultOf(work, { dossier: read.value, draft, publicUrl: undefined })))
}
