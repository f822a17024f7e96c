// Thông tư 226/2016/TT-BTC; Luật Phí và lệ phí 97/2015/QH13 Điều 12: demanded of who has no dossier; a dossier's levies are the dossier's own.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { ruleSetNow } from '../../dossiers/index.ts'
import { demandPayment, exemptionGrounds, groundViews, groundWords, receiveCash, standingFor, type DemandFacts } from '../../payments/index.ts'
import type { CopyOfOriginal, CopyRequest } from '../domain/certified-copy.ts'
import { levyOfCopies } from '../domain/levy.ts'
import type { CertificationRefusal } from '../domain/refusal.ts'
import { letterheadOf } from '../../official-documents/index.ts'
import { listCopies } from '../store/copy-store.ts'

const PROCEDURE = { code: '2.000815', name: 'Chứng thực bản sao từ bản chính' }

const SECTOR = 'Chứng thực'

/** By which somebody pays nothing for copies today (Điều 10). */
export const listCopyGrounds = (work: Work) => groundViews(exemptionGrounds(work, SECTOR))

type Exempting = { readonly exemptionGround?: string; readonly exemption?: string }

/** Why nothing is charged, the ground with its article first; kept in these words, whatever becomes of the list. */
export const wordExemption = (work: Work, { exemptionGround, exemption }: Exempting): Outcome<string | undefined, CertificationRefusal> => {
  const byLaw = exemptionGround ? groundWords(work, exemptionGround, SECTOR) : undefined
  if (exemptionGround && byLaw === undefined) return refuse({ kind: 'exemption-ground-unknown' })
  return ok([byLaw, exemption?.trim()].filter(Boolean).join('; ') || undefined)
}

/** What nobody is charged stands there too, with its reason: the treasurer answers for it. */
const linesOf = (copies: readonly CopyOfOriginal[], exemption: string | undefined): DemandFacts['lines'] =>
  copies
    .filter(({ state }) => state !== 'refused')
    .map(({ original, pages, copies: count }) => ({ kind: 'service-fee', name: `Chứng thực bản sao ${original.name}, ${pages} trang × ${count} bản`, amount: levyOfCopies({ pages, copies: count }), ...(exemption ? { exemption } : {}) }))

const factsOf = async (work: Work, request: CopyRequest): Promise<DemandFacts> => {
  const { requester } = request
  return {
    subjectId: request.id,
    purpose: 'levies',
    purposeSerial: 1,
    unit: await letterheadOf(work, request.authorityId),
    deskId: request.deskId,
    label: PROCEDURE.name,
    procedure: PROCEDURE,
    ruleSet: (await ruleSetNow(work)).code,
    payer: { name: requester.name, ...(requester.idNumber ? { idNumber: requester.idNumber } : {}), ...(requester.phone ? { phone: requester.phone } : {}), ...(requester.address ? { address: requester.address } : {}) },
    personIds: requester.personId ? [requester.personId] : [],
    lines: linesOf(await listCopies(work.tx, request.id), request.exemption),
  }
}

/** Again after each change: what is demanded follows what is certified. */
export const demandLevy = async (work: Work, request: CopyRequest): Promise<void> => {
  if (request.dossierId === undefined) await demandPayment(work, await factsOf(work, request), { standsHere: true })
}

export type LevyStanding = { readonly total: number; readonly received: number; readonly receipts: readonly { readonly amount: number; readonly number?: string; readonly documentId?: string }[] }

/** Of a dossier's copies the dossier demands; else what the treasurer let off is not to be paid. */
export const levyStandingOf = async (work: Work, request: CopyRequest): Promise<LevyStanding> => {
  const copies = request.dossierId === undefined ? [] : await listCopies(work.tx, request.id)
  const ofDossier = copies.filter(({ state }) => state !== 'refused').reduce((sum, { levy }) => sum + levy, 0)
  const { due, receipts } = request.dossierId === undefined ? await standingFor(work, { subjectId: request.id, purpose: 'levies', purposeSerial: 1 }) : { due: ofDossier, receipts: [] }
  return {
    total: due,
    received: receipts.reduce((sum, { amount }) => sum + amount, 0),
    receipts: receipts.map(({ amount, receipt }) => ({ amount, ...(receipt ? { number: receipt.number, documentId: receipt.documentId } : {}) })),
  }
}

/** What is still owed, in cash, against a numbered receipt. */
export const collectOwed = async (work: Work, request: CopyRequest): Promise<void> => {
  const { total, received } = await levyStandingOf(work, request)
  if (request.dossierId !== undefined || total <= received) return
  const taken = await receiveCash(work, await factsOf(work, request), total - received)
  if (!taken.ok) throw new Error(`the levy of ${request.id} was not taken: ${taken.refusal.kind}`)
}
