// Plan 276/QĐ-UBND row IV.1: no supplement, refusal, delay or stop without its signed paper, kept with the dossier.
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import {
  issueApology,
  issueDiscontinuationNotice,
  issueRefusalNotice,
  issueSupplementRequest,
  issueSuspensionNotice,
  issueWithdrawalDecision,
  type IssuedDocument,
  type LetterFacts,
} from '../../official-documents/index.ts'
import { listOfficialsAt } from '../../organisation/index.ts'
import { findReason } from '../domain/accountability.ts'
import type { Accounting, SupplementItem } from '../domain/dossier-parts.ts'
import type { Dossier } from '../domain/dossier.ts'
import { originalLines } from '../domain/give-back-originals.ts'
import { returningUnitOf } from '../domain/reception.ts'
import { unitOfSlip } from './issue-slip.ts'
import { ruleSetNow } from './rule-set-now.ts'

const paperOf = ({ documentId, number, fileId }: IssuedDocument) => ({ documentId, number, fileId })

const withSlip = (accounting: Accounting, issued: IssuedDocument): Accounting => ({ ...accounting, slip: paperOf(issued) })

/** The catalogue's words, then the official's own. */
export const reasonWords = ({ reasonCode, words }: Accounting): string => `${findReason(reasonCode)?.vi ?? reasonCode}: ${words}`

type Letter = { readonly dossier: Dossier; readonly unitId: UnitId; readonly publicUrl: string | undefined }

/** What the signer is at the unit whose paper it is; somebody sent there for the day has no post of it. */
const postOf = async (work: Work, unitId: UnitId, officialId: OfficialId): Promise<{ readonly post?: string }> => {
  const seated = (await listOfficialsAt(work, unitId)).find((each) => each.officialId === officialId)
  return seated ? { post: seated.title } : {}
}

/** What a sheet says that nobody signs. */
export const sheetFactsOf = async (work: Work, { dossier, unitId, publicUrl }: Letter): Promise<Omit<LetterFacts, 'signer'>> => {
  const { applicant, code } = dossier
  return {
    dossierId: dossier.id,
    ...(code ? { dossierCode: code } : {}),
    ...(code && publicUrl ? { lookUpUrl: `${publicUrl}/tra-cuu?code=${encodeURIComponent(code)}` } : {}),
    ruleSet: dossier.acceptance?.ruleSet ?? (await ruleSetNow(work)).code,
    unit: await unitOfSlip(work, unitId),
    procedure: { code: dossier.procedure.code, name: dossier.procedure.name },
    applicant: {
      name: applicant.fullName,
      ...(applicant.idNumber ? { idNumber: applicant.idNumber } : {}),
      ...(applicant.address ? { address: applicant.address } : {}),
      ...(applicant.phone ? { phone: applicant.phone } : {}),
      ...(applicant.email ? { email: applicant.email } : {}),
    },
    contentRequested: dossier.contentRequested ?? dossier.procedure.name,
  }
}

export const letterFactsOf = async (work: Work, letter: Letter): Promise<LetterFacts> => {
  if (work.actor.kind !== 'staff') throw new Error('only an official signs a letter')
  return {
    ...(await sheetFactsOf(work, letter)),
    signer: { officialId: work.actor.officialId, name: work.actor.fullName, ...(await postOf(work, letter.unitId, work.actor.officialId)) },
  }
}

const lineOf = (item: SupplementItem): string => {
  if (item.kind === 'component') return `${item.name}: ${item.wrong}`
  return item.kind === 'answer' ? `${item.question}: ${item.wrong}` : item.wrong
}

type Explained = { readonly dossier: Dossier; readonly accounting: Accounting; /** Of the look-up page; a letter without it carries no code to scan. */ readonly publicUrl: string | undefined }

/** Mẫu 02. Sent through the one-stop desk, whoever asks (NĐ 61/2018 article 19.4). */
export const issueSupplementLetter = async (work: Work, { dossier, accounting, publicUrl, items, answerBy }: Explained & { readonly items: readonly SupplementItem[]; readonly answerBy?: Instant }): Promise<Accounting> => {
  const facts = await letterFactsOf(work, { dossier, unitId: dossier.receivingUnitId, publicUrl })
  const contact = { name: facts.signer.name, ...(facts.unit.phone ? { phone: facts.unit.phone } : {}) }
  return withSlip(accounting, await issueSupplementRequest(work, { ...facts, items: items.map(lineOf), reason: reasonWords(accounting), contact, ...(answerBy ? { answerBy } : {}) }))
}

/** Mẫu 03: at reception in the desk's name, after examination in that of the authority. */
export const issueRefusalLetter = async (work: Work, { dossier, accounting, publicUrl, stage }: Explained & { readonly stage: 'reception' | 'examination' }): Promise<Accounting> => {
  const facts = await letterFactsOf(work, { dossier, unitId: stage === 'reception' ? dossier.receivingUnitId : dossier.resolvingUnitId, publicUrl })
  const { submitter, applicant } = dossier
  const came = submitter.fullName === applicant.fullName ? {} : { submitterName: submitter.fullName }
  return withSlip(accounting, await issueRefusalNotice(work, { ...facts, stage, reasons: [reasonWords(accounting)], ...came }))
}

/** Mẫu 04, signed by the head of the authority that is late. */
export const issueApologyLetter = async (work: Work, { dossier, accounting, publicUrl, newDueAt }: Explained & { readonly newDueAt?: Instant }): Promise<Accounting> => {
  const facts = await letterFactsOf(work, { dossier, unitId: dossier.resolvingUnitId, publicUrl })
  const { code, acceptance, dueAt } = dossier
  if (!code || !acceptance || !dueAt) throw new Error(`dossier ${dossier.id} promises no date to apologise for`)
  return withSlip(
    accounting,
    await issueApology(work, { ...facts, dossierCode: code, receivedAt: acceptance.at, promisedAt: dueAt, reason: reasonWords(accounting), ...(newDueAt ? { newDueAt } : {}) }),
  )
}

/** What goes back: the originals that were handed in, and where; of money paid the treasurer decides. */
const givenBackOf = async (work: Work, dossier: Dossier): Promise<{ readonly givenBack?: string }> => {
  const papers = originalLines(dossier)
  const paid = dossier.levies?.paid.reduce((sum, { amount }) => sum + amount, 0) ?? 0
  const desk = papers.length > 0 ? (await unitOfSlip(work, returningUnitOf(dossier))).name : ''
  const said = [
    ...(papers.length > 0 ? [`${papers.join('; ')} (nhận tại ${desk})`] : []),
    ...(paid > 0 ? [`phí, lệ phí đã nộp ${paid.toLocaleString('vi-VN')} đồng: xem xét hoàn trả theo quy định`] : []),
  ]
  return said.length > 0 ? { givenBack: said.join('; ') } : {}
}

/** Mẫu 05 of TT 03/2025; under rule set A the same letter without its number of form. */
export const issueDiscontinuationLetter = async (work: Work, { dossier, accounting, publicUrl, requestedAt, unitId = dossier.resolvingUnitId }: Explained & { readonly requestedAt?: Instant; readonly unitId?: UnitId }): Promise<Accounting> => {
  const facts = await letterFactsOf(work, { dossier, unitId, publicUrl })
  const stateFound = 'Chưa có quyết định giải quyết'
  return withSlip(accounting, await issueDiscontinuationNotice(work, { ...facts, ...(await givenBackOf(work, dossier)), stateFound, reason: reasonWords(accounting), ...(requestedAt ? { requestedAt } : {}) }))
}

/** No official form: our own notice, in the name of the authority that stops, signed by whoever suspends. */
export const issueSuspensionLetter = async (work: Work, { dossier, accounting, publicUrl }: Explained): Promise<Accounting> => {
  const facts = await letterFactsOf(work, { dossier, unitId: dossier.resolvingUnitId, publicUrl })
  const { dueAt } = dossier
  return withSlip(accounting, await issueSuspensionNotice(work, { ...facts, reason: reasonWords(accounting), suspendedAt: work.now, ...(dueAt ? { promisedAt: dueAt } : {}) }))
}

/** Our own decision: signed by whoever decides for the authority, sealed by it. */
export const issueWithdrawalLetter = async (work: Work, { dossier, accounting, publicUrl, serial }: Explained & { readonly serial: number }): Promise<Accounting> => {
  const facts = await letterFactsOf(work, { dossier, unitId: dossier.resolvingUnitId, publicUrl })
  const result = dossier.results.find((each) => each.serial === serial)
  if (!result) throw new Error(`dossier ${dossier.id} has no result ${String(serial)} to withdraw`)
  const { name, number, issuedAt } = result
  return withSlip(accounting, await issueWithdrawalDecision(work, { ...facts, result: { name, issuedAt, ...(number ? { number } : {}) }, reason: reasonWords(accounting) }))
}
