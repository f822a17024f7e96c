// NĐ 45/2020 Đ9, Đ11: the declaration on the layout of its form; a confirmation at level 2 stands where the signature stood.
import { epochMs, instantFromMs, type Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { answerPagesOf, APPLICANT_FORM_REF, evaluateAnswers, getForm, printDefinition, type AnswerRecord, type FormDefinition, type PrintFacts } from '../../forms/index.ts'
import { getConfirmation } from '../../identity/index.ts'
import { findPublished } from '../../procedures/index.ts'
import type { DraftRefusal } from '../domain/draft-refusal.ts'
import type { RecordedEvent } from '../domain/event.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { listAnswers } from '../store/dossier-store.ts'
import { findDraft } from '../store/draft-store.ts'
import { draftOwnerOf } from './draft-owner.ts'
import { listUnitNames } from './names.ts'
import { findProcedureForm, formAnswersOf } from './procedure-form.ts'
import { readDossier } from './show-dossier.ts'

export type PrintedDeclaration = { readonly fileName: string; readonly bytes: Uint8Array }
export type NoDeclaration = { readonly kind: 'file-not-found' }

/** Where it is signed is not known, so the place stays to be written. */
const onDay = (at: Instant): string => {
  const [year, month, day] = plainDateAt(at).split('-')
  return `................., ngày ${day} tháng ${month} năm ${year}`
}

const VIETNAM_MS = 7 * 3_600_000

const momentOf = (at: Instant): string => `lúc ${instantFromMs(epochMs(at) + VIETNAM_MS).slice(11, 16)} ngày ${plainDateAt(at).split('-').toReversed().join('/')}`

/** A draft as it stands, marked as one; what is missing is left to write. */
export const printDraftDeclaration = async (work: Work, draftId: string): Promise<Outcome<PrintedDeclaration, DraftRefusal | NoDeclaration>> => {
  const draft = await findDraft(work.tx, draftOwnerOf(work.actor), draftId)
  if (!draft) return refuse({ kind: 'draft-not-found' })
  const procedure = await findPublished(work, draft.procedureCode, plainDateAt(work.now))
  const form = procedure && (await findProcedureForm(work, procedure))
  if (!form) return refuse({ kind: 'file-not-found' })
  const { answers } = await formAnswersOf(work, draft, form)
  const pages = answerPagesOf(await evaluateAnswers(work, form, answers))
  const unitId = draft.place?.resolvingUnitId
  const addressee = unitId && (await listUnitNames(work, [unitId])).get(unitId)
  const bytes = await printDefinition(form, { pages }, { draft: true, placeAndDate: onDay(work.now), ...(addressee ? { addressee } : {}) })
  return ok({ fileName: `ban-nhap-${form.ref}.pdf`, bytes })
}

const vneidQuestionOf = (form: FormDefinition): string =>
  form.pages.flatMap(({ fields }) => fields).find((field) => field.kind === 'confirmation' && field.by === 'vneid')?.id ?? ''

const evidenceOf = async (work: Work, form: FormDefinition, journal: readonly RecordedEvent[]): Promise<Pick<PrintFacts, 'confirmations'>> => {
  const id = journal.flatMap(({ event }) => (event.type === 'DossierSubmitted' ? (event.confirmationId ?? []) : []))[0]
  if (id === undefined) return {}
  const found = await getConfirmation(work, id)
  return { confirmations: [{ questionId: vneidQuestionOf(form), words: `Đã xác nhận bằng VNeID mức độ 2\n${momentOf(found.confirmedAt)}\nMã giao dịch ${found.transaction}` }] }
}

/** As it was filed: the frozen answers on the version that asked them. */
export const printFiledDeclaration = async (work: Work, dossierId: string): Promise<Outcome<PrintedDeclaration, DossierRefusal | NoDeclaration>> => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const { dossier, journal } = read.value
  const records = (await listAnswers(work.tx, dossier.id)).map(({ record }) => record as AnswerRecord)
  const record = records.find(({ formRef }) => formRef !== APPLICANT_FORM_REF)
  if (record === undefined) return refuse({ kind: 'file-not-found' })
  const form = await getForm(work, record.formRef)
  const addressee = (await listUnitNames(work, [dossier.resolvingUnitId])).get(dossier.resolvingUnitId)
  const bytes = await printDefinition(form, record, {
    placeAndDate: onDay(record.frozenAt),
    about: `Hồ sơ ${dossier.code ?? dossier.id}`,
    ...(addressee ? { addressee } : {}),
    ...(await evidenceOf(work, form, journal)),
  })
  return ok({ fileName: `to-khai-${dossier.code ?? dossier.id}.pdf`, bytes })
}
